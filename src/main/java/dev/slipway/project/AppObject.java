package dev.slipway.project;

/**
 * A web app made in code.
 *
 * @param framework FLASK, FASTAPI, DASH or GRADIO; FACTORY where a function of the project makes it
 * @param name the variable that holds it; empty if none does
 * @param function the function that makes it; empty at module level
 */
record AppObject(CallUse framework, String name, String function, int line) {}
