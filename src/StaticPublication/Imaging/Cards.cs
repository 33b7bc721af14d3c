using StaticPublication.Storage;

namespace StaticPublication.Imaging;

/// <summary>The cards that other sites show with a link (https://ogp.me): of the site, of each ministry, author and programme.</summary>
internal static class Cards
{
    /// <summary>A file for each.</summary>
    public static IEnumerable<OutputFile> Files(Edition edition, CardStyle style)
    {
        var site = edition.Site;
        var (strings, authorities, host) = (edition.Strings, edition.Catalogue.Authorities, new Uri(site.Url).IdnHost);
        var name = CardText.Readable(style.Regular, [site.Title, site.Publisher.Name]) ?? host;
        yield return FileOf(edition.Addresses.Card(), new Card("", name, "", host), style);
        foreach (var ministry in authorities.Ministries)
        {
            yield return FileOf(
                edition.Addresses.Card(ministry),
                CardOf(ministry, strings["ministry.overline"], strings.Range(ministry.From, ministry.Until)),
                style
            );
        }

        foreach (var author in authorities.Authors)
        {
            yield return FileOf(edition.Addresses.Card(author), CardOf(author, strings["author.overline"], null), style);
        }

        foreach (var programme in authorities.Programmes)
        {
            yield return FileOf(
                edition.Addresses.Card(programme),
                CardOf(programme, strings["programme.overline"], strings.Range(programme.From, programme.Until)),
                style
            );
        }

        // A name in a script that the typeface does not have is left to the words beside the card: no boxes, no letters set apart that
        // should join.
        Card CardOf(Authority authority, string kind, string? dates) =>
            CardText.Readable(style.Regular, [authority.Name, .. authority.Names.Select(other => other.Name)]) is { } title
                ? new Card(kind, title, dates ?? "", name)
                : new Card("", kind, dates ?? "", name);
    }

    private static OutputFile FileOf(string address, Card card, CardStyle style) =>
        new(Addresses.FileOf(address), Fingerprint.Mix(style.Hash, Fingerprint.Mix(card.Kind, card.Title, card.Dates, card.Foot)), stream =>
            CardDrawing.Write(card, style, stream)
        );
}

/// <summary>The words of a card, each one paragraph that the typeface can write; empty for none.</summary>
internal sealed record Card(string Kind, string Title, string Dates, string Foot);
