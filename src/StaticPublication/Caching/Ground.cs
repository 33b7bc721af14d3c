using System.Globalization;

namespace StaticPublication.Caching;

/// <summary>Hash of everything beside its own bytes that decides what a record becomes when it is read, checked and linked.</summary>
internal static class Ground
{
    /// <summary>Names and dates of authorities, what kinds and licences allow, the site's language and cut-off, the pictures that there
    /// are.</summary>
    public static Fingerprint Of(Foundation foundation)
    {
        var (site, references) = (foundation.Site, foundation.References);
        return Fingerprint.Mix([
            references.Kinds.Naming,
            references.Licences.Naming,
            references.Ministries.Naming,
            references.Portfolios.Naming,
            references.Authors.Naming,
            references.Programmes.Naming,
            references.Organisations.Naming,
            references.Headings.Naming,
            references.Groups.Naming,
            Texts(references.Kinds.All.Select(kind => $"{kind.Id} {kind.IndexingForbidden} {string.Join(", ", kind.Texts)}")),
            Texts(references.Licences.All.Select(licence => $"{licence.Id} {licence.Open}")),
            Texts([
                site.Language,
                site.AsOf?.ToString("O", CultureInfo.InvariantCulture),
                site.CreateUnknownAuthorities ? "create" : "error",
            ]),
            Texts(foundation.Pictures.Order(StringComparer.Ordinal)),
        ]);
    }

    private static Fingerprint Texts(IEnumerable<string?> texts) => Fingerprint.Mix(texts.Select(Fingerprint.Of));
}
