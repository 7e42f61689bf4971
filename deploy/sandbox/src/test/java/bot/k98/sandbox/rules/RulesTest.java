package bot.k98.sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bot.k98.sandbox.state.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, where and with which of Discord's codes. In the forms {@code 'n*x'} stands for n letters. */
class RulesTest {
    private static final Check MESSAGE = MessageRules.CREATE;
    private static final Check COMMAND = CommandRules.COMMAND;
    private static final Check MODAL = ModalRules.MODAL;

    static Stream<Arguments> refused() {
        return Stream.of(
                        "{'content':5} | content | STRING_TYPE_CONVERT",
                        "{'nonce':'26*x'} | nonce | BASE_TYPE_MAX_LENGTH",
                        "{'embeds':[{'description':'4097*x'}]} | embeds.0.description | BASE_TYPE_MAX_LENGTH",
                        "{'embeds':[{'fields':[{'name':'n'}]}]} | embeds.0.fields.0.value | BASE_TYPE_REQUIRED",
                        "{'embeds':[{'fields':[{'name':'257*x','value':'v'}]}]} | embeds.0.fields.0.name | BASE_TYPE_BAD_LENGTH",
                        "{'embeds':[{'footer':{'text':'2049*x'}}]} | embeds.0.footer.text | BASE_TYPE_BAD_LENGTH",
                        "{'embeds':[{'description':'4000*x'},{'description':'2001*x'}]} | embeds.1 | MAX_EMBED_SIZE_EXCEEDED",
                        "{'embeds':[{'url':'ftp://x'}]} | embeds.0.url | URL_TYPE_INVALID_SCHEME",
                        "{'embeds':[{'timestamp':'soon'}]} | embeds.0.timestamp | DATE_TIME_TYPE_PARSE",
                        "{'embeds':[{'color':16777216}]} | embeds.0.color | NUMBER_TYPE_MAX",
                        "{'components':[{'type':2}]} | components.0.type | UNION_TYPE_CHOICES",
                        "{'components':[{'type':1,'components':[]}]} | components.0.components | BASE_TYPE_BAD_LENGTH",
                        row("{'type':2,'style':5,'label':'l'}")
                                + " | components.0.components.0.url | BUTTON_COMPONENT_URL_REQUIRED",
                        row("{'type':2,'style':1,'label':'l','custom_id':'101*x'}")
                                + " | components.0.components.0.custom_id | BASE_TYPE_BAD_LENGTH",
                        row("{'type':2,'style':1,'custom_id':'a','label':'81*x'}")
                                + " | components.0.components.0.label | BASE_TYPE_MAX_LENGTH",
                        row(
                                        "{'type':2,'style':1,'custom_id':'a','label':'l'},{'type':2,'style':1,'custom_id':'a','label':'l'}")
                                + " | components.0.components.1.custom_id | COMPONENT_CUSTOM_ID_DUPLICATED",
                        row("{'type':3,'custom_id':'s','options':[]}")
                                + " | components.0.components.0.options | BASE_TYPE_BAD_LENGTH",
                        row("{'type':5,'custom_id':'s'},{'type':5,'custom_id':'t'}")
                                + " | components.0.components | COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                        "{'flags':32768,'content':'x','components':[{'type':10,'content':'y'}]} | content"
                                + " | MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                        "{'flags':32768,'components':[{'type':10,'content':'2001*x'},{'type':10,'content':'2001*x'}]} | components"
                                + " | COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED")
                .map(line -> arguments(MESSAGE, line));
    }

    static Stream<Arguments> refusedCommands() {
        return Stream.of(
                        "{'name':'Upper','description':'d'} | name | APPLICATION_COMMAND_INVALID_NAME",
                        "{'name':'two words','description':'d'} | name | APPLICATION_COMMAND_INVALID_NAME",
                        "{'name':'n'} | description | BASE_TYPE_REQUIRED",
                        "{'name':'n','description':'101*x'} | description | BASE_TYPE_BAD_LENGTH",
                        "{'name':'Menu','type':3,'description':'d'} | description | APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID",
                        options("{'type':3,'name':'a','description':'d'},{'type':3,'name':'a','description':'d'}")
                                + " | options.1.name | APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                        options(
                                        "{'type':3,'name':'a','description':'d'},{'type':3,'name':'b','description':'d','required':true}")
                                + " | options.1 | APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        options("{'type':1,'name':'a','description':'d'},{'type':3,'name':'b','description':'d'}")
                                + " | options | APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                        options(
                                        "{'type':3,'name':'a','description':'d','autocomplete':true,'choices':[{'name':'n','value':'v'}]}")
                                + " | options.0.autocomplete | APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_AND_CHOICES_EXCLUSIVE",
                        options("{'type':12,'name':'a','description':'d'}") + " | options.0.type | UNION_TYPE_CHOICES",
                        options(
                                        "{'type':2,'name':'g','description':'d','options':[{'type':3,'name':'a','description':'d'}]}")
                                + " | options.0.options.0.type | UNION_TYPE_CHOICES")
                .map(line -> arguments(COMMAND, line));
    }

    static Stream<Arguments> refusedModals() {
        return Stream.of(
                        "{'custom_id':'m','title':'t','components':[]} | components | BASE_TYPE_BAD_LENGTH",
                        "{'custom_id':'m','title':'46*x','components':[" + label("{'type':4,'custom_id':'a','style':1}")
                                + "]} | title | BASE_TYPE_BAD_LENGTH",
                        "{'custom_id':'m','title':'t','components':[" + label("{'type':4,'custom_id':'a','style':3}")
                                + "]} | components.0.component.style | BASE_TYPE_CHOICES",
                        "{'custom_id':'m','title':'t','components':[" + label("{'type':2,'style':1}")
                                + "]} | components.0.component.type | UNION_TYPE_CHOICES")
                .map(line -> arguments(MODAL, line));
    }

    private static String row(String parts) {
        return "{'components':[{'type':1,'components':[" + parts + "]}]}";
    }

    private static String options(String options) {
        return "{'name':'n','description':'d','options':[" + options + "]}";
    }

    private static String label(String part) {
        return "{'type':18,'label':'l','component':" + part + "}";
    }

    private static Arguments arguments(Check check, String line) {
        String[] parts = line.split(" \\| ", -1);
        return Arguments.of(check, parts[0], parts[1], parts[2]);
    }

    private static JsonNode form(String text) {
        Matcher matcher = Pattern.compile("'(\\d+)\\*x'").matcher(text);
        String whole = matcher.replaceAll(found -> "'" + "x".repeat(Integer.parseInt(found.group(1))) + "'");
        return Json.parse(whole.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource({"refused", "refusedCommands", "refusedModals"})
    void saysWhatIsWrongAndWhere(Check check, String form, String path, String code) {
        // When
        DiscordError error = catchThrowableOfType(DiscordError.class, () -> Shape.require(check, form(form)));

        // Then
        JsonNode at = error.body().path("errors");
        for (String field : Arrays.asList(path.split("\\.", -1))) {
            at = at.path(field);
        }
        assertThat(at.path("_errors").path(0).path("code").asText())
                .as(error.body().toString())
                .isEqualTo(code);
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(MESSAGE, "{'content':'2000*x','nonce':'25*x','enforce_nonce':true}"),
                Arguments.of(MESSAGE, "{'content':null,'embeds':[{'title':'256*x','description':'4096*x'}]}"),
                Arguments.of(MESSAGE, row("{'type':2,'style':5,'label':'l','url':'https://127.0.0.1/'}")),
                Arguments.of(
                        MESSAGE,
                        "{'flags':32768,'components':[{'type':17,'components':[{'type':10,'content':'x'},{'type':14}]}]}"),
                Arguments.of(
                        COMMAND,
                        "{'name':'n','description':'d','type':1,'default_member_permissions':'32','contexts':['0']}"),
                Arguments.of(COMMAND, "{'name':'Remind me','type':3}"),
                Arguments.of(
                        MODAL,
                        "{'custom_id':'m','title':'t','components':[" + label("{'type':19,'custom_id':'f'}") + "]}"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void acceptsWhatIsJustRight(Check check, String form) {
        assertThatCode(() -> Shape.require(check, form(form))).doesNotThrowAnyException();
    }
}
