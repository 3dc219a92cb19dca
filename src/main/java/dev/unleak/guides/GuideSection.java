package dev.unleak.guides;

/**
 * One section of a guide as people read it.
 *
 * @param id stable, for links and tests
 * @param markdown CommonMark with tables, without headings above level 3
 * @param unverified whether something in it could not be checked against the provider's own documentation
 */
public record GuideSection(String id, String title, String markdown, boolean unverified) {}
