using System.IO.Hashing;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>A file that is published as it is: of <c>input/files</c> below <c>/files/</c>, of <c>input/root</c> at the top.</summary>
/// <param name="Path">Its path in the site.</param>
/// <param name="FullPath">Its path on disk.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record GivenFile(string Path, string FullPath, long Bytes)
{
    /// <summary>The folder of files that records and pages can name.</summary>
    public const string Folder = "files";

    // What a browser would run or show as a page of the site.
    private static readonly HashSet<string> Run = new(
        ".htm .html .xhtml .xht .shtml .mht .mhtml .svg .svgz .xml .xsl .xslt .js .mjs .cjs .wasm .swf .jar .hta .htc".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = "text/csv",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".epub"] = "application/epub+zip",
        [".jpg"] = "image/jpeg",
        [".mp3"] = "audio/mpeg",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".txt"] = "text/plain",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".zip"] = "application/zip",
    };

    /// <summary>Whether records and pages can name it.</summary>
    public bool IsNamed => Path.StartsWith(Folder + "/", StringComparison.Ordinal);

    /// <summary>Its name in records: its path below the folder.</summary>
    public string Name => Path[(Folder.Length + 1)..];

    /// <summary>Whether a browser could run it.</summary>
    public bool Runs => Run.Contains(System.IO.Path.GetExtension(Path));

    /// <summary>Its media type, as far as its name tells.</summary>
    public string MediaType => MediaTypes.GetValueOrDefault(System.IO.Path.GetExtension(Path), "application/octet-stream");

    /// <summary>Returns it as a file of the site.</summary>
    public OutputFile Output() =>
        new(
            Path,
            () =>
            {
                var hash = new XxHash128();
                using var bytes = File.OpenRead(FullPath);
                hash.Append(bytes);
                return Fingerprint.Of(hash);
            },
            stream =>
            {
                using var bytes = File.OpenRead(FullPath);
                bytes.CopyTo(stream);
            }
        );
}
