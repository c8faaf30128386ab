package dev.slipway.cli;

/** The {@code manage.py} that Django itself puts into a new site, without its comments. */
final class DjangoManage {
    private DjangoManage() {}

    /** @param settings the module of the site's settings */
    static String of(String settings) {
        return """
                import os
                import sys

                if __name__ == '__main__':
                    os.environ.setdefault('DJANGO_SETTINGS_MODULE', '%s')
                    from django.core.management import execute_from_command_line
                    execute_from_command_line(sys.argv)
                """.formatted(settings);
    }
}
