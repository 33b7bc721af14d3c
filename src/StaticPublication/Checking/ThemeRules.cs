using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Checking;

/// <summary>What a publication's own look must not do: colours that are hard to read, markup that the site's own security policy
/// blocks, and files without effect.</summary>
internal static partial class ThemeRules
{
    // What is read, on what it stands, and the least contrast: of text, and of what bounds a field.
    private static readonly (string Role, string On, double Least)[] Pairs =
    [
        ("ink", "paper", 4.5),
        ("ink", "panel", 4.5),
        ("ink", "field", 4.5),
        ("ink", "mark", 4.5),
        ("quiet", "paper", 4.5),
        ("quiet", "panel", 4.5),
        ("accent", "paper", 4.5),
        ("accent", "panel", 4.5),
        ("accent-deep", "paper", 4.5),
        ("pending", "paper", 4.5),
        ("edge", "paper", 3),
    ];

    /// <summary>Returns the faults.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="stylesheet">Where the publication's own stylesheet is.</param>
    /// <param name="files">Names of the files that are published below <c>/files/</c>.</param>
    public static IEnumerable<Fault> Faults(Theme theme, string stylesheet, IEnumerable<string> files) =>
        Contrasts(theme, stylesheet)
            .Concat(LookRules.Faults(theme, stylesheet, [.. files]))
            .Concat(ThemeFileRules.Faults(theme))
            .Concat(theme.Templates.SelectMany(template => Blocked(theme, template.Key, template.Value)));

    private static IEnumerable<Fault> Contrasts(Theme theme, string stylesheet)
    {
        if (!theme.Assets.TryGetValue(Theme.OwnStylesheet, out var own))
        {
            yield break;
        }

        var ours = Encoding.UTF8.GetString(theme.Assets["site.css"].Span);
        foreach (var dark in new[] { false, true })
        {
            var colours = StyleColours.Of(ours, Encoding.UTF8.GetString(own.Span), dark);
            foreach (var (role, on, least) in Pairs)
            {
                if (
                    colours.TryGetValue(role, out var one)
                    && colours.TryGetValue(on, out var other)
                    && StyleColours.Contrast(one, other) is var contrast
                    && contrast < least
                )
                {
                    yield return StaticPublication.Faults.Contrast(
                        stylesheet,
                        $"--{role}",
                        $"--{on}",
                        dark,
                        (Rounded(Math.Floor(contrast * 10) / 10), Rounded(least))
                    );
                }
            }
        }
    }

    private static string Rounded(double contrast) => contrast.ToString("0.#", CultureInfo.InvariantCulture);

    private static IEnumerable<Fault> Blocked(Theme theme, string path, string text) =>
        from Match match in BlockedMarkup().Matches(text)
        let line = text.AsSpan(0, match.Index).Count('\n') + 1
        select StaticPublication.Faults.BlockedMarkup(new SourceLocation(theme.FileOf($"templates/{path}"), line, 1), match.Value.Trim());

    // Attributes of style and of events, scripts and styles in the page, and what is loaded from elsewhere. Data in JSON-LD is not run.
    [GeneratedRegex(
        """<style\b|<iframe\b|href="javascript:|"""
            + """<script(?![^>]*\b(?:src|type="application/ld\+json"))[^>]*>|"""
            + """<[a-z][^<>]*?\s(?:style|on[a-z]+)\s*=\s*["']|"""
            + """<(?:script|img|link\s+rel="stylesheet")[^>]*\b(?:src|href)="(?:https?:)?//[^"]*""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex BlockedMarkup();
}
