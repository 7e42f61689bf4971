package bot.k98.runtime.config;

/**
 * One thing that is wrong with the configuration.
 *
 * @param variable its name
 * @param what is wrong and what to do, one sentence; never a secret's value
 */
public record Problem(String variable, String what) {
    @Override
    public String toString() {
        return variable + " " + what;
    }
}
