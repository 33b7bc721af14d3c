using System.Text.RegularExpressions;

namespace StaticPublication.Tests;

/// <summary>A document, a comment or a message that names a file names one of the repository.</summary>
public partial class NamedFilesTests
{
    /// <summary>What a build, an import, a test run or the maintainer of another publication writes, and what the repository does not
    /// hold.</summary>
    private static readonly string[] Made =
    [
        "authors-unnamed.yml",
        "bill-of-materials.json",
        "changes.json",
        "datapackage.json",
        "gl-code-quality-report.json",
        "index.json",
        "manifest.json",
        "ministries-unnamed.yml",
        "logo.png",
        "logo.svg",
        "project.assets.json",
        "strings.XX.yml",
        "strings.yml",
        "theme.css",
        "tombstones.json",
        "tombstones.yml",
    ];

    private static readonly string[] Files =
    [
        .. Repository.Files().Select(path => "/" + Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')),
    ];

    [Fact]
    public void A_document_links_to_files_that_exist() =>
        None(
            from path in Documents()
            from Match link in Link().Matches(File.ReadAllText(path))
            let target = link.Groups["target"].Value
            where !target.Contains(':', StringComparison.Ordinal) && !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target))
            select $"{path}: {target}"
        );

    [Fact]
    public void A_document_names_files_that_exist() =>
        None(
            from path in Documents()
            from Match name in Quoted().Matches(File.ReadAllText(path))
            where !Exists(name.Groups["name"].Value)
            select $"{path}: {name.Groups["name"].Value}"
        );

    // Tests write records of many names: of them the comments count, of the program the messages too.
    [Fact]
    public void A_comment_or_a_message_names_documents_that_exist() =>
        None(
            from path in Repository.Files("src").Concat(Repository.Files("tests")).Concat(Repository.Files(".ci"))
            where Path.GetExtension(path) is ".cs" or ".js" or ".mjs" or ".md" or ""
            from line in File.ReadLines(path)
            where path.Contains("/src/", StringComparison.Ordinal) || line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match name in MarkdownFile().Matches(line)
            where !Exists(name.Value)
            select $"{path}: {name.Value}"
        );

    private static void None(IEnumerable<string> found)
    {
        var all = string.Join('\n', found);
        Assert.True(all.Length == 0, all);
    }

    // The guide's records are invented: GuideTests follows it. A skeleton belongs to another publication.
    private static IEnumerable<string> Documents() =>
        Repository
            .Files()
            .Where(path =>
                path.EndsWith(".md", StringComparison.Ordinal)
                && Path.GetFileName(path) is var name
                && char.IsUpper(name[0])
                && name is not ("GUIDE.md" or "GUIDE.en.md")
                && !path.Contains("/Skeleton/", StringComparison.Ordinal)
            );

    private static bool Exists(string name) =>
        Made.Contains(Path.GetFileName(name), StringComparer.Ordinal)
        || Files.Any(file => file.EndsWith("/" + name.TrimStart('/'), StringComparison.Ordinal));

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<name>[\w./-]*\w\.(?:cs|md|js|mjs|json|yml|targets|props|runsettings))`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w{}*/.-])[\w-]+\.md\b(?!"")")]
    private static partial Regex MarkdownFile();
}
