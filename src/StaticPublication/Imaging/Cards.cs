using StaticPublication.Storage;

namespace StaticPublication.Imaging;

/// <summary>Cards that other sites show with a link (https://ogp.me), for the site and for each ministry, author and programme that has a
/// page.</summary>
internal static class Cards
{
    public static IEnumerable<OutputFile> Files(Edition edition, CardStyle style)
    {
        var (site, addresses) = (edition.Site, edition.Addresses);
        var (strings, host) = (edition.Strings, new Uri(site.Url).IdnHost);
        var name = CardText.Readable(style.Regular, [site.Title, site.Publisher.Name]) ?? host;
        yield return FileOf(addresses.FileOf(addresses.Card()), new Card("", name, "", host), style);
        foreach (var listing in addresses.HasCards ? edition.Catalogue.Listings : [])
        {
            var dates = listing.Of switch
            {
                Ministry ministry => strings.Range(ministry.From, ministry.Until),
                Programme programme => strings.Range(programme.From, programme.Until),
                _ => null,
            };
            if (listing.Of is { } authority and (Ministry or Author or Programme))
            {
                yield return FileOf(
                    addresses.FileOf(addresses.Card(authority)),
                    CardOf(authority, listing.Overline(strings), dates),
                    style
                );
            }
        }

        // A name in a script that the typeface cannot render is left out: the text beside the card shows it. Boxes and unjoined letters
        // would be worse than no name.
        Card CardOf(Authority authority, string kind, string? dates) =>
            CardText.Readable(style.Regular, [authority.Name, .. authority.Names.Select(other => other.Name)]) is { } title
                ? new Card(kind, title, dates ?? "", name)
                : new Card("", kind, dates ?? "", name);
    }

    private static OutputFile FileOf(string path, Card card, CardStyle style) =>
        new(path, Fingerprint.Combine(style.Hash, Fingerprint.Combine(card.Kind, card.Title, card.Dates, card.Foot)), stream =>
            CardDrawing.Write(card, style, stream)
        );
}

/// <summary>The texts of a card, each a paragraph that the typeface can render, or empty.</summary>
internal sealed record Card(string Kind, string Title, string Dates, string Foot);
