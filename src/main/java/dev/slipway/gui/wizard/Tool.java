package dev.slipway.gui.wizard;

import dev.slipway.gui.theme.Icon;

/**
 * A screen that is no step.
 *
 * @param id what its button is known by
 * @param icon stands before its name in the rail
 * @param place what it leads to
 */
public record Tool(String id, Icon icon, Place place) {}
