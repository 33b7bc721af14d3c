namespace StaticPublication;

/// <summary>What lists of documents and their authorities are called.</summary>
internal static class ListingWords
{
    /// <summary>Returns the title of a list.</summary>
    public static string Title(this Listing listing, Strings strings) =>
        listing.Kind switch
        {
            ListingKind.All => strings["nav.documents"],
            ListingKind.Overdue => strings["overdue.title"],
            ListingKind.Year => strings.Fill("list.documents_of_year", ("year", strings.Date(PartialDate.Of(listing.Year, 0)))),
            ListingKind.Month => strings.Fill(
                "list.documents_of_month",
                ("month", strings.Date(PartialDate.Of(listing.Year, listing.Month)))
            ),
            _ => listing.Of!.Title(),
        };

    /// <summary>Returns the name of an authority as the title of its list. That of a kind is in the plural.</summary>
    public static string Title(this Authority authority) => authority is Kind kind ? kind.Plural : authority.Name;

    /// <summary>Returns whether a list is that of a person whom documents only mention.</summary>
    public static bool IsMentioned(this Listing listing) => listing is { Of: Author, Numbers.Count: 0 };

    /// <summary>Returns what the subject of a list is.</summary>
    public static string Overline(this Listing listing, Strings strings) =>
        listing.IsMentioned() ? strings["author.overline_mentioned"] : listing.Of!.Overline(strings);

    /// <summary>Returns what an authority is: « Ministère ».</summary>
    public static string Overline(this Authority authority, Strings strings) =>
        strings[
            authority switch
            {
                Ministry => "ministry.overline",
                Portfolio => "portfolio.overline",
                Author => "author.overline",
                Programme => "programme.overline",
                Heading => "heading.overline",
                Kind => "kind.overline",
                Group => "group.overline",
                Constituency => "constituency.overline",
                _ => "organisation.overline",
            }
        ];
}
