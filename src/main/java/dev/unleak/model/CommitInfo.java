package dev.unleak.model;

import java.time.Instant;

/**
 * A commit as shown to people.
 *
 * @param id full hex object id
 * @param author the author's name as written
 * @param email the author's address as written
 * @param date author date
 * @param summary first line of the message; may hold a secret, so it is shown masked and never stored
 */
public record CommitInfo(String id, String author, String email, Instant date, String summary) {
    public String brief() {
        return id.substring(0, Math.min(8, id.length()));
    }
}
