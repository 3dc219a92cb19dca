package dev.unleak.model;

import java.util.List;

/**
 * What a scan did.
 *
 * @param root what was audited, as given
 * @param files files of the working tree or folder that were searched
 * @param blobs distinct blobs that were searched now
 * @param remembered distinct blobs that an earlier scan searched with the same rules
 * @param messages commit and tag messages searched
 * @param bytes bytes searched now
 * @param complete false when the scan was cancelled
 */
public record ScanSummary(
        String root,
        long files,
        long blobs,
        long remembered,
        long messages,
        long bytes,
        double seconds,
        List<NotSearched> notSearched,
        boolean complete) {

    /** The same with other words on what was not searched. */
    public ScanSummary with(List<NotSearched> skipped) {
        return new ScanSummary(
                root, files, blobs, remembered, messages, bytes, seconds, List.copyOf(skipped), complete);
    }
}
