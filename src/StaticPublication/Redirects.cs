namespace StaticPublication;

/// <summary>The rules for former addresses: they stay reachable, or answer that they are gone. No rule is forced, so existing files are
/// served.</summary>
internal static class Redirects
{
    private const int Moved = 301,
        Gone = 410;

    /// <summary>The rules in order, those for a single address first. The first match wins. A host that counts rules gets one for each
    /// address, because it takes fewer with placeholders; a host that cannot answer 410 gets no such rule; one for which pages are made
    /// gets rules for pages.</summary>
    public static IReadOnlyList<RedirectRule> Rules(Edition edition)
    {
        var (host, addresses) = (edition.Site.Host, edition.Addresses.FromRoot);
        var pages = edition.Catalogue.Pages.SelectMany(page =>
            page.FormerAddresses.Select(former => new RedirectRule(former, addresses.Editorial(page), Moved))
        );
        var rules = pages
            .Concat(Documents(edition.Catalogue, addresses, host))
            .Concat(Authorities(edition.Catalogue, addresses, host))
            .Concat(EndedFeeds(edition.Catalogue.Site, addresses))
            .Concat(edition.Catalogue.Tombstones.SelectMany(tombstone => Of(tombstone, addresses)))
            .Where(rule => rule.Status == Moved || host.Answers410)
            .Where(rule => !host.NeedsMovedPages || IsPage(rule.From))
            .Select(rule => rule.Below(edition.Addresses));
        return [.. rules.Distinct().OrderBy(rule => rule.IsDynamic)];
    }

    private static IEnumerable<RedirectRule> Documents(Catalogue catalogue, Addresses addresses, Host host)
    {
        foreach (var document in catalogue.Documents)
        {
            var address = addresses.Document(document);
            foreach (var former in document.FormerAddresses)
            {
                yield return new RedirectRule(former, address, Moved);
                foreach (var file in former.EndsWith('/') ? FilesBeside(catalogue.Site) : [])
                {
                    yield return new RedirectRule(former + file, address + file, Moved);
                }
            }

            foreach (var id in document.FormerIds)
            {
                foreach (var rule in Everything(addresses.Document(document.Published, id), address, FilesBeside(catalogue.Site), host))
                {
                    yield return rule;
                }
            }
        }
    }

    // An authority that no document names, or none names any more, has no page: its address leads to the index. Hosts that limit redirects
    // get none of these, as most such authorities never had a page.
    private static IEnumerable<RedirectRule> Authorities(Catalogue catalogue, Addresses addresses, Host host) =>
        from authority in catalogue.Authorities.All
        where Sections.Of(authority) is not null
        let address = addresses.Of(authority)
        from rule in catalogue.ListOf(authority) is { } list
            ? authority.FormerIds.SelectMany(id =>
                Everything(Addresses.Beside(Parent(address), id + "/"), address, FilesBeside(catalogue.Site, list), host)
            )
        : HasRoom(host)
            ? authority
                .FormerIds.Append(authority.Id)
                .Select(id => new RedirectRule(Addresses.Beside(Parent(address), id + "/*"), Parent(address), Moved))
        : []
        select rule;

    // The feed of a question that ended long ago leads to its page, which says how.
    private static IEnumerable<RedirectRule> EndedFeeds(Site site, Addresses addresses)
    {
        var documents = addresses.Page("documents") + ":year/";
        return site.Products.HasFlag(Products.QuestionFeeds) && site.Scope.Has(Scope.Answers)
            ? new[] { documents + ":month/:id/", documents + ":id/" }.Select(page => new RedirectRule(page + QuestionFeed.File, page, Moved)
            {
                IsFallback = true,
            })
            : [];
    }

    private static IEnumerable<RedirectRule> Of(Tombstone tombstone, Addresses addresses)
    {
        var page = addresses.GoneOn(tombstone.LegalGround);
        foreach (var address in tombstone.Addresses)
        {
            yield return new RedirectRule(address.EndsWith('/') ? address + "*" : address, page, Gone);
        }

        if (tombstone.Id is { } id)
        {
            yield return new RedirectRule(addresses.Page("documents") + $":year/:month/{id}/*", page, Gone);
            yield return new RedirectRule(addresses.Page("documents") + $":year/{id}/*", page, Gone);
        }
    }

    private static IEnumerable<string> FilesBeside(Site site) =>
        ProductNames.OfDocuments.Where(file => site.Products.HasFlag(file.Product)).Select(file => file.Name);

    private static IEnumerable<string> FilesBeside(Site site, Listing list) =>
        ProductNames
            .OfLists.Append(ProductNames.MarkdownFile)
            .Where(file => (site.Products & (list.Files | Products.Markdown)).HasFlag(file.Product))
            .Select(file => file.Name);

    // One rule for all below an address, or one for the page and each file beside it.
    private static IEnumerable<RedirectRule> Everything(string from, string to, IEnumerable<string> files, Host host) =>
        HasRoom(host)
            ? [new RedirectRule(from + "*", to + ":splat", Moved)]
            : files.Prepend("").Select(file => new RedirectRule(from + file, to + file, Moved));

    /// <summary>Whether the addresses of authorities that have no page any more lead to the index.</summary>
    public static bool HasRoom(Host host) => host.StaticRedirects is null && !host.NeedsMovedPages;

    private static bool IsPage(string address) => Path.GetExtension(address) is "" or ".html" or ".htm";

    private static string Parent(string address) => address[..(address.TrimEnd('/').LastIndexOf('/') + 1)];
}
