namespace StaticPublication.Publishing;

/// <summary>Reports faults of finished pages, each at the input file that the page was made from if there is one.</summary>
internal static class PageFaults
{
    /// <summary>Returns broken internal links, and the findings of an inspection.</summary>
    /// <param name="edition">The edition that was staged.</param>
    /// <param name="staging">The staged site.</param>
    /// <param name="found">The inspection. Null if pages were not inspected.</param>
    /// <param name="output">The published folder as typed. Faults of pages without an input file are reported there.</param>
    public static IEnumerable<Fault> Of(Edition edition, StagingFolder staging, PageInspection? found, string output)
    {
        var places = new PagePlaces(edition, output);
        var redirects = new Lazy<IReadOnlyList<RedirectRule>>(() => Redirects.Rules(edition));
        foreach (
            var (page, target) in staging.Links.Broken(staging.Has).Where(link => !redirects.Value.Any(rule => rule.Leads(link.Target)))
        )
        {
            yield return Faults.LinkBroken(places.Of(page), edition.Addresses.OfPage(page), target);
        }

        if (found is null)
        {
            yield break;
        }

        foreach (var (page, target) in found.MissingAnchors)
        {
            yield return Faults.LinkAnchor(places.Of(page), edition.Addresses.OfPage(page), target);
        }

        foreach (var (page, picture) in found.Undescribed)
        {
            yield return Faults.ImageUndescribed(places.Of(page), edition.Addresses.OfPage(page), picture);
        }

        foreach (var (page, bytes) in found.Heavy)
        {
            yield return Faults.PageWeight(places.Of(page), edition.Addresses.OfPage(page), bytes, PageInspection.MaxBytes);
        }
    }

    /// <summary>Returns faults for dead external links.</summary>
    public static IEnumerable<Fault> OfDead(Edition edition, IEnumerable<(string Url, string Page, string Reason)> dead, string output)
    {
        var places = new PagePlaces(edition, output);
        return dead.Select(link => Faults.LinkOutside(places.Of(link.Page), edition.Addresses.OfPage(link.Page), link.Url, link.Reason));
    }
}
