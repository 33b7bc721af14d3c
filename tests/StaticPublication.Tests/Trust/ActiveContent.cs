using AngleSharp.Dom;

namespace StaticPublication.Tests.Trust;

/// <summary>What a page could run or load from elsewhere (checks R19); the site's own scripts, styles and drawings are known by their
/// addresses.</summary>
internal static class ActiveContent
{
    private static readonly string[] Elements =
    [
        "iframe",
        "object",
        "embed",
        "base",
        "math",
        "template",
        "style",
        "frame",
        "frameset",
        "applet",
        "video",
        "audio",
        "portal",
        "noscript img",
    ];
    private static readonly string[] Attributes = ["style", "srcdoc", "formaction", "background", "ping"];

    /// <summary>The first thing that is active, described; null where nothing is.</summary>
    public static string? In(IDocument page) => page.All.Select(Active).FirstOrDefault(found => found is not null);

    private static string? Active(IElement element)
    {
        var own = element.LocalName switch
        {
            "script" => element.GetAttribute("type") == "application/ld+json" || IsOwn(element.GetAttribute("src")),
            "link" => element.GetAttribute("rel") is "canonical" || IsOwn(element.GetAttribute("href")),
            "meta" => !string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase),
            "form" => IsOwn(element.GetAttribute("action")),
            var name => !Elements.Contains(name, StringComparer.Ordinal),
        };
        return own ? element.Attributes.Select(Active).FirstOrDefault(found => found is not null) : element.OuterHtml;
    }

    private static string? Active(IAttr attribute) =>
        attribute.Name switch
        {
            var name when name.StartsWith("on", StringComparison.Ordinal) || Attributes.Contains(name, StringComparer.Ordinal) =>
                $"{attribute.Name}={attribute.Value}",
            "srcset" when attribute.Value.Split(',').Any(picture => !IsOwn(picture.Trim())) => $"{attribute.Name}={attribute.Value}",
            "src" or "poster" when !MayLead(attribute.Value) || attribute.Value.Contains(':', StringComparison.Ordinal) =>
                $"{attribute.Name}={attribute.Value}",
            "href" or "action" or "xlink:href" when !MayLead(attribute.Value) => $"{attribute.Name}={attribute.Value}",
            _ => null,
        };

    private static bool IsOwn(string? address) => address is { Length: > 1 } && address[0] == '/' && address[1] is not ('/' or '\\');

    private static bool MayLead(string address)
    {
        var bare = string.Concat(address.Where(letter => letter > ' '));
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        var end = bare.AsSpan().IndexOfAny('/', '?', '#');
        var relative = colon < 0 || (end >= 0 && end < colon);
        return relative
            ? !bare.StartsWith("//", StringComparison.Ordinal)
                && !bare.StartsWith("/\\", StringComparison.Ordinal)
                && !bare.StartsWith('\\')
            : bare[..colon].ToLowerInvariant() is "http" or "https" or "mailto";
    }
}
