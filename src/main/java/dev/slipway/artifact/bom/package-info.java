/**
 * Bills of materials: what an artifact is made of, as CycloneDX 1.6 (ECMA-424), beside each artifact and inside wheels (PEP 770).
 *
 * <p>They tell what is installed where the artifact was made or tried; they ask no index and no advisory service.
 */
@NullMarked
package dev.slipway.artifact.bom;

import org.jspecify.annotations.NullMarked;
