package dev.slipway.dependency;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.SpecifierSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Folders of distributions on this machine, which pip calls links.
 *
 * @param folders those that are there
 * @param pages whether pages on the network are named besides, which are not read here
 */
record LinkFolders(List<Path> folders, boolean pages) {
    static final LinkFolders NONE = new LinkFolders(List.of(), false);

    LinkFolders {
        folders = List.copyOf(folders);
    }

    /** From a list as pip and uv take it. */
    static LinkFolders of(String list) {
        List<Path> folders = new ArrayList<>();
        boolean pages = false;
        for (String link : list.split("[\\s,]+")) {
            if (link.matches("(?i)https?:.*")) {
                pages = true;
            } else if (!link.isBlank()) {
                try {
                    Path folder = link.startsWith("file:") ? Path.of(URI.create(link)) : Path.of(link);
                    if (Files.isDirectory(folder)) {
                        folders.add(folder);
                    }
                } catch (IllegalArgumentException | FileSystemNotFoundException noFolder) {
                    // pip passes it over too.
                }
            }
        }
        return new LinkFolders(folders, pages);
    }

    /** All that lies there. */
    List<IndexFile> files() {
        List<IndexFile> found = new ArrayList<>();
        for (Path folder : folders) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    found.add(new IndexFile(
                            entry.getFileName().toString(),
                            entry.toUri().toString(),
                            null,
                            null,
                            null,
                            null,
                            Files.size(entry)));
                }
            } catch (IOException | DirectoryIteratorException unreadable) {
                // Then it has nothing for us.
            }
        }
        return found;
    }

    /** Whether a file is a wheel or an sdist of this distribution. */
    static boolean isOf(IndexFile file, String normalizedName) {
        String name = file.filename();
        int end = name.endsWith(".whl") ? name.indexOf('-') : normalizedName.length();
        return end > 0
                && end < name.length()
                && DistributionName.normalize(name.substring(0, end)).equals(normalizedName)
                && ReleaseFile.of(file, normalizedName, SpecifierSet::tryParse) != null;
    }
}
