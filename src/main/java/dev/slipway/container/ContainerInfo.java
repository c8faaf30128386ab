package dev.slipway.container;

/**
 * A container, as its engine tells it.
 *
 * @param id short
 * @param name its first
 * @param image what it was made from
 * @param running whether it runs
 * @param status as the engine says it: "Up 3 minutes (healthy)"
 * @param ports what is published; may be empty
 * @param bytes what it has written itself; -1 where the engine was not asked
 */
public record ContainerInfo(
        String id, String name, String image, boolean running, String status, String ports, long bytes) {}
