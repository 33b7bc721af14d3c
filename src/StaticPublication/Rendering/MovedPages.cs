namespace StaticPublication.Rendering;

/// <summary>Small pages at former addresses, for hosts that have no redirects: they lead on, or say what was taken down.</summary>
internal static class MovedPages
{
    public static IEnumerable<OutputFile> Files(PageRenderer renderer) =>
        renderer.Edition.Site.Host.NeedsMovedPages ? Redirects.Rules(renderer.Edition).Select(rule => File(renderer, rule)) : [];

    private static OutputFile File(PageRenderer renderer, RedirectRule rule)
    {
        var path = renderer.Addresses.FileOf(Addresses.AsPage(rule.From));
        var page = renderer.Templates.Print(
            "moved",
            new MovedModel(renderer.Strings.Language, rule.To, renderer.Addresses.Absolute(rule.To))
        );
        return new OutputFile(path, Storage.Fingerprint.Of(page.Utf8.Span), stream => stream.Write(page.Utf8.Span));
    }
}

/// <summary>A page at a former address.</summary>
/// <param name="Language">Language of the page.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Canonical">The same with the host.</param>
internal sealed record MovedModel(string Language, string Address, string Canonical);
