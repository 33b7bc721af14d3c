using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>Writes an authority as JSON: the fields of its entry in the order of <see cref="Shapes"/>, then <c>derived</c> with its address
/// and figures.</summary>
internal static class AuthorityJson
{
    public static void Write(Utf8JsonWriter json, Release release, Authority authority)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, authority.Id);
        json.WriteString("name"u8, authority.Name);
        WriteOwn(json, release.Catalogue, authority);
        WriteNames(json, authority.Names);
        WriteTexts(json, "sameAs"u8, authority.SameAs);
        json.WriteStated("description"u8, authority.Description);
        WriteImage(json, authority.Image);
        WriteTexts(json, "formerIds"u8, authority.FormerIds);
        json.WriteStated("source"u8, authority.Source);
        WriteDerived(json, release, authority);
        json.WriteEndObject();
    }

    private static void WriteOwn(Utf8JsonWriter json, Catalogue catalogue, Authority authority)
    {
        var (site, authorities) = (catalogue.Site, catalogue.Authorities);
        switch (authority)
        {
            case Kind kind:
                KindJson.Write(json, site, kind);
                break;
            case Ministry ministry:
                json.WriteStated("shortName"u8, ministry.ShortName);
                json.WriteStated("portfolio"u8, ministry.Portfolio?.Id);
                json.WriteStated("from"u8, ministry.From);
                json.WriteStated("until"u8, ministry.Until);
                WriteIds(json, "predecessors"u8, authorities.NamedBy(ministry, AuthorityRole.Predecessor));
                break;
            case Legislature legislature:
                json.WriteNumber("number"u8, legislature.Number);
                json.WriteStated("from"u8, legislature.From);
                json.WriteStated("until"u8, legislature.Until);
                break;
            case Author author:
                WriteAuthor(json, author);
                break;
            case Programme programme:
                WriteProgramme(json, authorities, programme);
                break;
            case Licence licence:
                json.WriteStated("url"u8, licence.Url);
                json.WriteBoolean("open"u8, licence.Open);
                break;
            default:
                json.WriteStated("url"u8, (authority as Organisation)?.Url ?? (authority as Heading)?.Url ?? (authority as Group)?.Url);
                break;
        }
    }

    private static void WriteAuthor(Utf8JsonWriter json, Author author)
    {
        json.WriteStated("familyName"u8, author.FamilyName);
        json.WriteStated("givenName"u8, author.GivenName);
        if (author.Identifiers.Count > 0)
        {
            json.WriteStartObject("identifiers"u8);
            foreach (var (scheme, identifier) in author.Identifiers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteString(scheme, identifier);
            }

            json.WriteEndObject();
        }

        WriteObjects(json, "memberships"u8, author.Memberships, membership =>
        {
            json.WriteStated("group"u8, membership.Group);
            json.WriteStated("constituency"u8, membership.Constituency);
            json.WriteStated("from"u8, membership.From);
            json.WriteStated("until"u8, membership.Until);
        });
    }

    private static void WriteProgramme(Utf8JsonWriter json, Authorities authorities, Programme programme)
    {
        json.WriteStated("acronym"u8, programme.Acronym);
        json.WriteStated("summary"u8, programme.Summary);
        json.WriteStated("lead"u8, authorities.NamedBy(programme, AuthorityRole.Lead).FirstOrDefault()?.Id);
        json.WriteStated("parent"u8, authorities.NamedBy(programme, AuthorityRole.Parent).FirstOrDefault()?.Id);
        WriteIds(json, "successors"u8, authorities.NamedBy(programme, AuthorityRole.Successor));
        json.WriteStated("from"u8, programme.From);
        json.WriteStated("until"u8, programme.Until);
        WriteTexts(json, "links"u8, programme.Links);
    }

    private static void WriteNames(Utf8JsonWriter json, IReadOnlyList<DatedName> names) => WriteObjects(json, "names"u8, names, name =>
        {
            json.WriteString("name"u8, name.Name);
            json.WriteStated("from"u8, name.From);
            json.WriteStated("until"u8, name.Until);
            json.WriteStated("source"u8, name.Source);
        });

    private static void WriteImage(Utf8JsonWriter json, Picture? image)
    {
        if (image is null)
        {
            return;
        }

        json.WriteStartObject("image"u8);
        json.WriteString("file"u8, image.File);
        json.WriteString("alt"u8, image.Alt);
        json.WriteStated("caption"u8, image.Caption);
        json.WriteStated("credit"u8, image.Credit);
        json.WriteEndObject();
    }

    private static void WriteDerived(Utf8JsonWriter json, Release release, Authority authority)
    {
        json.WriteStartObject("derived"u8);
        json.WriteStated("address"u8, release.Catalogue.HasPage(authority) ? release.Edition.Addresses.Of(authority) : null);
        json.WriteBoolean("created"u8, authority.Created);
        FigureFields.Write(json, authority, release.TallyOf(authority), release.Edition.Site.Scope);
        if (authority is Author)
        {
            json.WriteNumber("mentions"u8, release.Catalogue.Mentions.GetValueOrDefault(authority.Id, []).Count);
        }

        json.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<Authority> authorities) =>
        WriteTexts(json, name, [.. authorities.Select(authority => authority.Id)]);

    internal static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    internal static void WriteObjects<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
