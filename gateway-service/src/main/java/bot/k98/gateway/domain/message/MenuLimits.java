package bot.k98.gateway.domain.message;

import bot.k98.contracts.discord.MessageBody.Menu;
import bot.k98.contracts.discord.MessageBody.MenuOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Discord's limits on a select menu, from its documentation of components. */
final class MenuLimits {
    private static final int OPTIONS = 25;
    private static final int TEXT = 100;

    private MenuLimits() {}

    /** What Discord would refuse about it, as one sentence; empty when nothing. */
    static Optional<String> problem(Menu menu) {
        int options = menu.options().size();
        if (options == 0 || options > OPTIONS) {
            return Optional.of("a menu has %d options; Discord takes 1 to %d".formatted(options, OPTIONS));
        }
        if (menu.min() < 0 || menu.max() < 1 || menu.min() > menu.max() || menu.max() > options) {
            return Optional.of("a menu of %d options takes %d to %d of them; that can't be chosen"
                    .formatted(options, menu.min(), menu.max()));
        }
        if (menu.placeholder().length() > TEXT) {
            return Optional.of("a menu's placeholder has %d characters; Discord takes %d"
                    .formatted(menu.placeholder().length(), TEXT));
        }
        return texts(menu).or(() -> repeated(menu));
    }

    private static Optional<String> texts(Menu menu) {
        return menu.options().stream()
                .flatMap(option -> Stream.of(option.label(), option.value()))
                .filter(text -> text.isBlank() || text.length() > TEXT)
                .findFirst()
                .map(text -> "a menu's option has %d characters; Discord takes 1 to %d".formatted(text.length(), TEXT));
    }

    private static Optional<String> repeated(Menu menu) {
        Set<String> seen = new HashSet<>();
        return menu.options().stream()
                .map(MenuOption::value)
                .filter(value -> !seen.add(value))
                .findFirst()
                .map("two options of a menu have the value '%s'"::formatted);
    }
}
