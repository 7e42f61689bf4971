/** Documents that are written from what all services offer together. Core class: {@link bot.k98.acceptance.documents.CommandsPage}. */
package bot.k98.acceptance.documents;
