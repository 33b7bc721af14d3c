namespace StaticPublication.Checking;

/// <summary>Checks that no address of an earlier publication has disappeared. Each fault contains the line that corrects it.</summary>
internal static class VanishedAddresses
{
    /// <summary>Returns a fault for each address of the earlier publication that does not exist any more.</summary>
    /// <param name="edition">The edition to publish.</param>
    /// <param name="input">The input folder, as typed.</param>
    /// <param name="documents">Id and address of each document of the earlier publication.</param>
    /// <param name="authorities">File name without extension, id and address of each of its authorities that had a page.</param>
    /// <param name="pages">Addresses of its other pages at the root.</param>
    public static IEnumerable<Fault> Faults(
        Edition edition,
        string input,
        IEnumerable<(string Id, string Address)> documents,
        IEnumerable<(string File, string Id, string Address)> authorities,
        IEnumerable<string> pages
    )
    {
        var known = Known(edition);
        var takenDown = edition.Catalogue.Tombstones.Select(tombstone => tombstone.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (id, address) in documents.Where(earlier => !known.Contains(earlier.Address) && !takenDown.Contains(earlier.Id)))
        {
            var number = edition.Catalogue.NumberOf(id);
            yield return number >= 0
                ? StaticPublication.Faults.MovedDocument(edition.Catalogue.Documents[number].Location, id, address)
                : StaticPublication.Faults.VanishedDocument(input, id, address);
        }

        var emptied = Emptied(edition);
        foreach (var (file, id, address) in authorities)
        {
            if (emptied.TryGetValue(address, out var authority))
            {
                yield return StaticPublication.Faults.EmptiedAuthority(authority.Location, id, address);
            }
            else if (!known.Contains(address))
            {
                yield return StaticPublication.Faults.VanishedAuthority(input, file, id, address);
            }
        }

        foreach (var address in pages.Where(earlier => !known.Contains(earlier)))
        {
            yield return StaticPublication.Faults.VanishedPage(input, address);
        }
    }

    // Returns all addresses of documents, authorities, sections and pages, including former ones.
    private static HashSet<string> Known(Edition edition)
    {
        var (catalogue, addresses) = (edition.Catalogue, edition.Addresses.FromRoot);
        IEnumerable<string> known =
        [
            .. catalogue.Documents.Select(addresses.Document),
            .. catalogue.Documents.SelectMany(addresses.Former),
            .. Sections.PagesOf(catalogue.Site).Select(section => addresses.Page(section.Key)),
            .. catalogue.Pages.SelectMany(page => page.FormerAddresses.Append(addresses.Editorial(page))),
            .. catalogue.Tombstones.SelectMany(tombstone => tombstone.Addresses),
            .. catalogue.Authorities.All.SelectMany(authority => AddressesOf(edition, authority)),
        ];
        return known.ToHashSet(StringComparer.Ordinal);
    }

    // The authorities whose pages have gone because no document names them any more, by each of their addresses. Where the host has room
    // for redirects, these lead to the index.
    private static Dictionary<string, Authority> Emptied(Edition edition) =>
        Redirects.HasRoom(edition.Site.Host)
            ? []
            : edition
                .Catalogue.Authorities.All.Where(authority => !edition.Catalogue.HasPage(authority))
                .SelectMany(authority => AddressesOf(edition, authority).Select(address => (address, authority)))
                .DistinctBy(pair => pair.address, StringComparer.Ordinal)
                .ToDictionary(pair => pair.address, pair => pair.authority, StringComparer.Ordinal);

    // The address of its page, and those of its former ids.
    private static IEnumerable<string> AddressesOf(Edition edition, Authority authority)
    {
        var address = edition.Addresses.FromRoot.Of(authority);
        return authority.FormerIds.Select(id => address.Replace($"/{authority.Id}/", $"/{id}/", StringComparison.Ordinal)).Prepend(address);
    }
}
