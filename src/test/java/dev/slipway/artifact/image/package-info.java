@org.jspecify.annotations.NullMarked
package dev.slipway.artifact.image;
