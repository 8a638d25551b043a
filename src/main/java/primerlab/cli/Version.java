package primerlab.cli;

import picocli.CommandLine.IVersionProvider;

/** Says the version out of the jar's own manifest. */
final class Version implements IVersionProvider {
    @Override public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {Commands.WORDS.say("version.line", version == null ? "" : version, Runtime.version().toString())};
    }
}
