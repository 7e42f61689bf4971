package bot.k98.gateway.domain.interaction;

/** One request on the way of a reply to its member. */
public enum ReplyStep {
    /** First answer with a new message. */
    RESPOND,
    /** First answer that changes the message with the pressed button. */
    UPDATE,
    /** First and only answer to a member who is typing an option. */
    CHOICES,
    /** First and only answer with a form. */
    FORM,
    /** Replace the first answer, or the "thinking" that stands for it. */
    EDIT_ORIGINAL,
    /** Look what the first answer is: a public "thinking" can't become a private word. */
    LOOK_AT_ORIGINAL,
    /** Take the public "thinking" away. */
    CLEAR_ORIGINAL,
    /** One more message. */
    FOLLOW_UP,
    /** The token is dead: to the member's direct messages. */
    DIRECT_MESSAGE,
    /** The token is dead: into the channel. */
    CHANNEL_MESSAGE;

    /** Whether it must be Discord's first word about the use. */
    public boolean isFirst() {
        return this == RESPOND || this == UPDATE || this == CHOICES || this == FORM;
    }

    /** Whether it is a message like any other, with the limits of its channel. */
    public boolean isElsewhere() {
        return this == DIRECT_MESSAGE || this == CHANNEL_MESSAGE;
    }
}
