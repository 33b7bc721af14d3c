using System.Text;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>Files of a publication's theme that nothing uses, because they replace no file of the program's theme and no template names
/// them: most of them are misspelt.</summary>
internal static class ThemeFileRules
{
    /// <summary>Returns a fault for each.</summary>
    public static IEnumerable<Fault> Faults(Theme theme)
    {
        var language = theme.Strings.Language;
        var known = FilesOf(theme.BuiltIn);
        HashSet<string> tags = [language, Strings.Base(language)];
        List<string> expected = [.. known, .. tags.Select(tag => $"strings.{tag}.yml")];
        return from path in FilesOf(theme.Path).Except(expected, StringComparer.Ordinal)
            let nearest = NearestNames.Of(path, expected)
            where !IsUsed(theme, path, tags, nearest)
            select StaticPublication.Faults.UnusedThemeFile($"{theme.Path}/{path}", nearest);
    }

    private static bool IsUsed(Theme theme, string path, HashSet<string> tags, IReadOnlyList<string> nearest) =>
        path.Split('/', 2) switch
        {
            ["templates", var name] => theme.Templates.Values.Any(text => Names(text, name)),
            // Pictures and stylesheets of a publication's own are published for any use.
            ["assets", var name] => !nearest.Any(other => EditDistance.Of(other, path) <= EditDistance.Limit(name))
                || theme.Templates.Values.Any(text => Names(text, name))
                || theme.Assets.Any(asset => asset.Key != name && Names(Encoding.UTF8.GetString(asset.Value.Span), name)),
            ["cards", _] => Path.GetExtension(path) is ".ttf" or ".otf",
            [var name] => name.Split('.') is ["common-words", var tag, "txt"] && tags.Contains(tag),
            _ => false,
        };

    private static bool Names(string text, string name) => text.Contains(name, StringComparison.Ordinal);

    // Notes and licences beside the files, and what copies of the theme remember, are for people and for the program.
    private static List<string> FilesOf(string folder) =>
        !Directory.Exists(folder)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                    .Where(path => path[0] != '.' && !path.Contains("/.", StringComparison.Ordinal))
                    .Where(path => Path.GetExtension(path) is not ("" or ".md"))
                    .Order(StringComparer.Ordinal),
            ];
}
