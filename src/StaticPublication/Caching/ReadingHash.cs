using System.Globalization;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>Hashes everything, besides its own bytes, that affects how a record is read, checked and linked.</summary>
internal static class ReadingHash
{
    /// <summary>Hashes names and dates of authorities, what kinds and licences allow, the site's language and cut-off, the headings of
    /// texts, the existing pictures, and the reviewed findings.</summary>
    public static Fingerprint Of(SiteContext context)
    {
        var (site, references) = (context.Site, context.References);
        return Fingerprint.Combine([
            references.Kinds.Hash,
            references.Licences.Hash,
            references.Ministries.Hash,
            references.Portfolios.Hash,
            references.Authors.Hash,
            references.Programmes.Hash,
            references.Organisations.Hash,
            references.Headings.Hash,
            references.Groups.Hash,
            Texts(references.Kinds.All.Select(kind => $"{kind.Id} {kind.IndexingForbidden} {kind.Uses} {string.Join(", ", kind.Texts)}")),
            Texts(
                references.Kinds.All.SelectMany(kind =>
                    kind.Fields.Select(field => $"{field.Id} {field.Type} {string.Join(' ', field.Choices)}")
                        .Concat(kind.Events.Select(one => one.Type))
                )
            ),
            Texts(references.Licences.All.Select(licence => $"{licence.Id} {licence.Open}")),
            Texts([
                site.Language,
                site.AsOf?.ToString("O", CultureInfo.InvariantCulture),
                site.CreateUnknownAuthorities ? "create" : "error",
            ]),
            Texts(context.Headings.Words),
            Texts(context.Pictures.Order(StringComparer.Ordinal)),
            Texts(context.Files.Keys.Order(StringComparer.Ordinal)),
            Texts(site.Reviewed.Select(reviewed => reviewed.ToString())),
        ]);
    }

    private static Fingerprint Texts(IEnumerable<string?> texts) => Fingerprint.Combine(texts.Select(Fingerprint.Of));
}
