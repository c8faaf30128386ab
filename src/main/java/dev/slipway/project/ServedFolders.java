package dev.slipway.project;

import dev.slipway.project.folder.RelativePath;
import java.util.ArrayList;
import java.util.List;

/** The folders beside a web app that its framework serves from without being told. */
final class ServedFolders {
    private ServedFolders() {}

    static List<DataFiles.Served> of(List<EntryPoint> entryPoints, PythonLayout layout) {
        List<DataFiles.Served> served = new ArrayList<>();
        for (EntryPoint entry : entryPoints) {
            String folder = RelativePath.folderOf(entry.file());
            switch (entry.kind()) {
                case FLASK -> {
                    served.add(new DataFiles.Served(PythonLayout.join(folder, "templates"), "Flask renders templates"));
                    served.add(new DataFiles.Served(PythonLayout.join(folder, "static"), "Flask serves static files"));
                }
                case DASH ->
                    served.add(new DataFiles.Served(PythonLayout.join(folder, "assets"), "Dash serves assets"));
                case STREAMLIT ->
                    served.add(new DataFiles.Served(PythonLayout.join(folder, ".streamlit"), "settings of Streamlit"));
                case DJANGO -> django(folder, layout, served);
                case SCRIPT, MODULE, CONSOLE_SCRIPT, GUI_SCRIPT, FASTAPI, GRADIO, NOTEBOOK -> {}
            }
        }
        return served;
    }

    /** Every app of a site brings its own. */
    private static void django(String site, PythonLayout layout, List<DataFiles.Served> served) {
        List<String> apps = new ArrayList<>(layout.packagesIn(site).stream()
                .map(app -> PythonLayout.join(site, app))
                .toList());
        apps.add(site);
        for (String app : apps) {
            served.add(new DataFiles.Served(PythonLayout.join(app, "templates"), "Django renders templates"));
            served.add(new DataFiles.Served(PythonLayout.join(app, "static"), "Django serves static files"));
            served.add(new DataFiles.Served(PythonLayout.join(app, "fixtures"), "Django loads fixtures"));
        }
    }
}
