using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Publishing;

/// <summary><c>_redirects</c>, which Netlify and Cloudflare Pages read (https://docs.netlify.com/routing/redirects/). Former addresses stay
/// reachable, or answer that they are gone.</summary>
/// <remarks>No rule is forced, so existing files are served. Cloudflare Pages ignores rules with 410 and answers with its 404
/// page.</remarks>
internal static class Redirects
{
    private const int Moved = 301,
        Gone = 410;

    public static OutputFile File(Edition edition)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Rules(edition).Select(rule => rule + "\n")));
        return new OutputFile("_redirects", Fingerprint.Of(bytes), stream => stream.Write(bytes));
    }

    /// <summary>The rules in order, those for a single address first. The first match wins.</summary>
    public static IReadOnlyList<RedirectRule> Rules(Edition edition)
    {
        var addresses = edition.Addresses.FromRoot;
        var pages = edition.Catalogue.Pages.SelectMany(page =>
            page.FormerAddresses.Select(former => new RedirectRule(former, addresses.Editorial(page), Moved))
        );
        var rules = pages
            .Concat(Documents(edition.Catalogue, addresses))
            .Concat(Authorities(edition.Catalogue, addresses))
            .Concat(edition.Catalogue.Tombstones.SelectMany(tombstone => Of(tombstone, addresses)))
            .Select(rule => rule.Below(edition.Addresses));
        return [.. rules.Distinct().OrderBy(rule => rule.IsDynamic)];
    }

    private static IEnumerable<RedirectRule> Documents(Catalogue catalogue, Addresses addresses)
    {
        foreach (var document in catalogue.Documents)
        {
            var address = addresses.Document(document);
            foreach (var former in document.FormerAddresses)
            {
                yield return new RedirectRule(former, address, Moved);
                if (former.EndsWith('/'))
                {
                    yield return new RedirectRule(former + "index.json", address + "index.json", Moved);
                }
            }

            foreach (var id in document.FormerIds)
            {
                yield return Everything(addresses.Document(document.Published, id), address);
            }
        }
    }

    // An authority that no document names, or none names any more, has no page: its address leads to the index.
    private static IEnumerable<RedirectRule> Authorities(Catalogue catalogue, Addresses addresses) =>
        from authority in catalogue.Authorities.All
        where Sections.Of(authority) is not null
        let address = addresses.Of(authority)
        from rule in catalogue.HasPage(authority)
            ? authority.FormerIds.Select(id => Everything(Addresses.Beside(Parent(address), id + "/"), address))
            : authority
                .FormerIds.Append(authority.Id)
                .Select(id => new RedirectRule(Addresses.Beside(Parent(address), id + "/*"), Parent(address), Moved))
        select rule;

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

    // Covers the page, index.json, documents.csv, atom.xml, the pages of a list and its filters.
    private static RedirectRule Everything(string from, string to) => new(from + "*", to + ":splat", Moved);

    private static string Parent(string address) => address[..(address.TrimEnd('/').LastIndexOf('/') + 1)];
}
