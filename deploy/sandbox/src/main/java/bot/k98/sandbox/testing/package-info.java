/**
 * What tests of other modules use from the sandbox. {@link bot.k98.sandbox.testing.BrokerProcess} is the core class: the real broker in a folder and
 * on ports of its own.
 */
package bot.k98.sandbox.testing;
