using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Rendering;

/// <summary>The theme's scripts as published. A script and the modules that it imports are joined in one file, so that the browser need not
/// request them one after the other. Comments and type annotations are removed, and the code is minified.</summary>
/// <param name="theme">Its scripts must import names, each import on a line of its own, and must not contain strings over several
/// lines.</param>
internal sealed partial class Scripts(Theme theme)
{
    private readonly HashSet<string> _parts =
    [
        .. theme
            .Assets.Where(asset => asset.Key.EndsWith(".js", StringComparison.Ordinal))
            .SelectMany(asset => Import().Matches(Text(asset.Value)).Select(import => import.Groups["file"].Value)),
    ];

    /// <summary>Returns whether another script imports it; it is then not published as a file.</summary>
    public bool IsPart(string name) => _parts.Contains(name);

    /// <summary>Returns a script preceded by all modules that it imports, each wrapped in a function so that their names do not
    /// collide.</summary>
    /// <exception cref="InvalidOperationException">Modules import one another in a circle, or a module that the theme does not
    /// have.</exception>
    public string Joined(string name)
    {
        var before = new StringBuilder();
        var own = Body(name, before, [], [name]);
        return ShortScript.Of(before.Append(own).ToString());
    }

    private string Body(string name, StringBuilder before, HashSet<string> joined, HashSet<string> open) =>
        Import()
            .Replace(Text(theme.Assets[name]), import =>
            {
                var file = import.Groups["file"].Value;
                if (open.Contains(file) || !theme.Assets.ContainsKey(file))
                {
                    var reason = open.Contains(file) ? "imports it in turn" : "is not there";
                    throw new InvalidOperationException($"{theme.FileOf($"assets/{name}")} imports {file}, which {reason}.");
                }

                if (!joined.Contains(file))
                {
                    var body = Body(file, before, joined, [.. open, file]);
                    var exports = string.Join(", ", Export().Matches(body).Select(export => export.Groups["name"].Value));
                    before
                        .Append("const ")
                        .Append(ValueOf(file))
                        .Append(" = (() => {\n")
                        .Append(Export().Replace(body, "${what}"))
                        .Append("return { ")
                        .Append(exports)
                        .Append(" }\n})()\n");
                    joined.Add(file);
                }

                return $"const {{ {import.Groups["names"].Value.Replace(" as ", ": ", StringComparison.Ordinal)} }} = {ValueOf(file)}";
            });

    private static string Text(ReadOnlyMemory<byte> script) => Comment().Replace(Encoding.UTF8.GetString(script.Span), "");

    private static string ValueOf(string file) => file[..^3].Replace('-', '_');

    // Comments on lines of their own, and type annotations within a line. No string of the theme's scripts contains either.
    [GeneratedRegex("""^ *//.*\n|^ */\*\*[\s\S]*?\*/ *\n|/\*\*.*?\*/ ?""", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("""^import \{ (?<names>[^}]+) \} from "\./(?<file>[\w-]+\.js)"$""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("^export (?<what>(?:async )?(?:function|class|const|let) (?<name>\\w+))", RegexOptions.Multiline)]
    private static partial Regex Export();
}
