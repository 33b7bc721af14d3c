using StaticPublication.Text;
using static StaticPublication.Text.PrintedText;

namespace StaticPublication;

// Files that are published as they are.
internal static partial class Faults
{
    public static Fault EmptyFile(string path) =>
        Error("FILE-EMPTY", new SourceLocation(path, 1, 1), "", "the file is empty", "the whole file", "copy it again, or take it away");

    /// <summary>Marks that git leaves where it could not merge.</summary>
    public static Fault Conflict(SourceLocation location) =>
        Error(
            "GIT-CONFLICT",
            location,
            "",
            "git marked a conflict here that nobody resolved",
            "the lines of one version",
            "keep the right lines of those between \"<<<<<<<\" and \">>>>>>>\", and delete these two lines and \"=======\""
        );

    /// <summary>An attachment whose file is missing.</summary>
    public static Fault MissingFile(SourceLocation location, string field, string file, IReadOnlyList<string> nearest) =>
        Error(
            "FILE-MISSING",
            location,
            field,
            $"no file \"{Shown(file)}\" in files/{NearestNames.Ending(nearest)}",
            "a file of input/files",
            "add the file, or correct the name"
        );

    /// <summary>A file that a record names twice.</summary>
    public static Fault FileTwice(SourceLocation location, string field, string file) =>
        Error("FILE-TWICE", location, field, $"\"{Shown(file)}\" is attached already", "each file once", "take one of them away");

    /// <summary>A file that a browser could run, on a host that sends no headers.</summary>
    public static Fault FileRuns(string path, string host) =>
        Error(
            "FILE-RUNS",
            new SourceLocation(path, 1, 1),
            "",
            $"browsers could run this file, and the host {host} sends no header that makes them save it",
            "a file that browsers only show or save, such as a PDF",
            "publish it in another form (.pdf, .zip), or choose a host that sends headers"
        );

    /// <summary>A file that nothing names.</summary>
    public static Fault UnusedFile(string path) =>
        Warning(
            "FILE-UNUSED",
            new SourceLocation(path, 1, 1),
            "",
            "no record attaches it and no page links to it, but it is published",
            "a file in attachments of a record, or linked from a page",
            "attach it, link to it, or move it out of files/"
        );

    /// <summary>A file of root/ where the site has its own.</summary>
    public static Fault RootTaken(string path, string address) =>
        Error(
            "ROOT-TAKEN",
            new SourceLocation(path, 1, 1),
            "",
            $"{address} is an address of the site itself",
            "an address that the site does not have, such as /.well-known/security.txt",
            "move it to files/, or take it away"
        );

    /// <summary>An unknown file of authorities.</summary>
    public static Fault UnknownAuthorityFile(string path, IReadOnlyList<string> known) =>
        Error(
            "INPUT-UNKNOWN",
            new SourceLocation(path, 1, 1),
            "",
            "nothing reads this file",
            $"one of {string.Join(", ", known.Select(name => $"{name}.yml"))}",
            NearestNames.Of(Path.GetFileNameWithoutExtension(path), known) is not [var nearest, ..] ? "rename it"
                : File.Exists(Path.Combine(Path.GetDirectoryName(path) ?? "", $"{nearest}.yml"))
                    ? $"move its entries into {nearest}.yml, which is there already, and delete it"
                : $"rename it to {nearest}.yml"
        );
}
