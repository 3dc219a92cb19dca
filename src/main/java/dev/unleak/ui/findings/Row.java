package dev.unleak.ui.findings;

import dev.unleak.model.Finding;
import java.util.Optional;

/**
 * A row of the table.
 *
 * @param finding empty until its page has come from the database
 */
record Row(int index, Optional<Finding> finding) {}
