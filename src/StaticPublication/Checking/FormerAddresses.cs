using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rule of former addresses: nothing uses them any more, and each leads to one thing. Nor may an editorial page have the
/// address of a section.</summary>
internal sealed class FormerAddresses
{
    private static readonly string[] OfTheSite =
    [
        .. Addresses.OfFiles,
        Addresses.PageFile,
        "robots.txt",
        "_headers",
        "_redirects",
        "404.html",
        "410.html",
    ];

    private static readonly string[] Forms =
    [
        .. new[] { "", Addresses.PageFile, QuestionFeed.File }.Union(
            ProductNames.OfLists.Concat(ProductNames.OfDocuments).Select(file => file.Name),
            StringComparer.Ordinal
        ),
    ];

    private readonly Dictionary<string, (string Of, SourceLocation Place)> _former = new(StringComparer.Ordinal);
    private readonly FaultList _faults;

    private FormerAddresses(FaultList faults) => _faults = faults;

    /// <summary>Finds former addresses and addresses of tombstones that are in use or that two things claim, and pages with the name of a
    /// section.</summary>
    public static void Check(Edition edition, FaultList faults)
    {
        var (catalogue, addresses) = (edition.Catalogue, edition.Addresses.FromRoot);
        var check = new FormerAddresses(faults);
        foreach (var document in catalogue.Documents)
        {
            foreach (var address in addresses.Former(document))
            {
                check.Add(address, $"{document.Id} ({document.Location}) in former days", document.Location);
            }
        }

        var sections = Sections.PagesOf(catalogue.Site).Select(section => addresses.Page(section.Key)).ToHashSet(StringComparer.Ordinal);
        foreach (var page in catalogue.Pages)
        {
            faults.AddAll(NameFaults(page, addresses.Editorial(page), sections));
            foreach (var address in page.FormerAddresses)
            {
                check.Add(address, $"{page.Path} in former days", new SourceLocation(page.Path, 1, 1));
            }
        }

        foreach (var tombstone in catalogue.Tombstones)
        {
            foreach (var address in tombstone.Addresses)
            {
                check.Add(address, $"what was taken down at {tombstone.Location}", tombstone.Location);
            }
        }

        if (check._former.Count > 0)
        {
            check.Compare(edition);
        }
    }

    // The name of a page's file is its address.
    private static IEnumerable<Fault> NameFaults(EditorialPage page, string address, HashSet<string> sections)
    {
        var needed = new[] { page.Name, $"{page.Name}.html" }.Any(name => OfTheSite.Contains(name, StringComparer.OrdinalIgnoreCase));
        var slug = Folding.Slug(page.Name);
        return needed || sections.Contains(address)
                ? [Faults.AddressTaken(new SourceLocation(page.Path, 1, 1), address, needed ? "the site itself" : "a section of the site")]
            : slug != page.Name ? [Faults.PageName(page.Path, slug.Length > 0 ? slug : "page")]
            : [];
    }

    private void Add(string address, string of, SourceLocation location)
    {
        if (!_former.TryAdd(address, (of, location)) && _former[address].Of != of)
        {
            _faults.Add(Faults.AddressTaken(location, address, _former[address].Of));
        }
    }

    private void Compare(Edition edition)
    {
        var (catalogue, addresses) = (edition.Catalogue, edition.Addresses.FromRoot);
        foreach (var (address, former) in _former.Where(stated => OfTheSite.Contains(stated.Key.Split('/')[1], StringComparer.Ordinal)))
        {
            _faults.Add(Faults.AddressTaken(former.Place, address, "the site itself"));
        }

        IEnumerable<(string Address, string By)> taken =
        [
            .. Sections.PagesOf(catalogue.Site).Select(section => (addresses.Page(section.Key), "a section of the site")),
            .. catalogue.Pages.Select(page => (addresses.Editorial(page), page.Path)),
            .. catalogue
                .Listings.Where(listing => listing.Kind is not ListingKind.All and not ListingKind.Overdue)
                .Select(listing => (addresses.List(listing), listing.Of is { } of ? $"{of.Id} ({of.Location})" : "a list of documents")),
        ];
        foreach (
            var (address, by) in taken.Concat(
                catalogue.Documents.Select(document => (addresses.Document(document), $"{document.Id} ({document.Location})"))
            )
        )
        {
            Compare(address, by);
        }
    }

    private void Compare(string address, string by)
    {
        foreach (var form in Forms.Select(form => address + form).Append(address.TrimEnd('/')))
        {
            if (_former.TryGetValue(form, out var former))
            {
                _faults.Add(Faults.AddressTaken(former.Place, form, by));
            }
        }
    }
}
