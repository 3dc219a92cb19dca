package dev.unleak.guides;

import java.time.LocalDate;

/** A page that the guide's facts come from, and the day it was read. */
public record Citation(String url, LocalDate readOn) {}
