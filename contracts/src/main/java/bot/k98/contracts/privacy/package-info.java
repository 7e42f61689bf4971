/**
 * Messages of the {@code privacy.*} topics. A {@link bot.k98.contracts.privacy.PrivacyFact} is obeyed by every service in what it keeps
 * itself; a {@link bot.k98.contracts.privacy.PrivacyPart} is what one of them says to the member's question.
 */
package bot.k98.contracts.privacy;
