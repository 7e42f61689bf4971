/** Discord's REST API v10 over the world. Core class: {@link bot.k98.sandbox.rest.RestApi}, which authenticates, limits, breaks on demand and routes. */
package bot.k98.sandbox.rest;
