namespace StaticPublication.Publishing;

/// <summary>Faults of finished pages, each told at the file of the input that the page is made of, where there is one.</summary>
internal static class PageFaults
{
    /// <summary>Links of the site's own that lead nowhere, and what an inspection has found.</summary>
    /// <param name="edition">What was staged.</param>
    /// <param name="staging">The staged site.</param>
    /// <param name="found">What the pages show; null where they were not looked through.</param>
    /// <param name="output">The published folder as typed: where a page is told that no file of the input stands for.</param>
    public static IEnumerable<Fault> Of(Edition edition, StagingFolder staging, PageInspection? found, string output)
    {
        var places = new PagePlaces(edition, output);
        var redirects = new Lazy<IReadOnlyList<RedirectRule>>(() => Redirects.Rules(edition));
        foreach (
            var (page, target) in staging.Links.Broken(staging.Has).Where(link => !redirects.Value.Any(rule => rule.Leads(link.Target)))
        )
        {
            yield return Faults.LinkBroken(places.Of(page), Addresses.OfPage(page), target);
        }

        if (found is null)
        {
            yield break;
        }

        foreach (var (page, target) in found.MissingAnchors)
        {
            yield return Faults.LinkAnchor(places.Of(page), Addresses.OfPage(page), target);
        }

        foreach (var (page, picture) in found.Undescribed)
        {
            yield return Faults.ImageUndescribed(places.Of(page), Addresses.OfPage(page), picture);
        }

        foreach (var (page, bytes) in found.Heavy)
        {
            yield return Faults.PageWeight(places.Of(page), Addresses.OfPage(page), bytes, PageInspection.MostBytes);
        }
    }

    /// <summary>Addresses outside at which nothing answers.</summary>
    public static IEnumerable<Fault> OfDead(Edition edition, IEnumerable<(string Url, string Page, string Reason)> dead, string output)
    {
        var places = new PagePlaces(edition, output);
        return dead.Select(link => Faults.LinkOutside(places.Of(link.Page), Addresses.OfPage(link.Page), link.Url, link.Reason));
    }
}
