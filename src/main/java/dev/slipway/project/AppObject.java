package dev.slipway.project;

/**
 * A web app made in code.
 *
 * @param framework FLASK, FASTAPI, DASH or GRADIO
 * @param name the variable that holds it; empty if none does
 * @param function the function that makes it; empty at module level
 */
record AppObject(CallUse framework, String name, String function, int line) {}
