package dev.slipway.container;

import java.util.List;

/**
 * What pruning would take away. Nothing that is named or runs goes, and no volume.
 *
 * @param containers those that have ended
 * @param images those without a name, which no container uses
 * @param cacheBytes what builds keep to be quicker the next time
 */
public record PrunePreview(List<ContainerInfo> containers, List<ImageInfo> images, long cacheBytes) {
    public PrunePreview {
        containers = List.copyOf(containers);
        images = List.copyOf(images);
    }

    /** How much disk it frees at most: layers that are shared with what stays are counted with their image. */
    public long bytes() {
        return cacheBytes
                + containers.stream().mapToLong(one -> Math.max(0, one.bytes())).sum()
                + images.stream().mapToLong(ImageInfo::bytes).sum();
    }

    /** Whether there is nothing to take away. */
    public boolean isEmpty() {
        return containers.isEmpty() && images.isEmpty() && cacheBytes == 0;
    }
}
