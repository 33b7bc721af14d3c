using System.Globalization;

namespace StaticPublication.Tests.Exporting;

/// <summary>Random changes of the questions of a site, the same each time.</summary>
internal sealed class RandomChanges(TestSite site)
{
    private readonly Random _random = new(19);
    private readonly Dictionary<string, int> _documents = [];
    private int _next;

    /// <summary>Adds, removes, renames or rewrites a question.</summary>
    public void Make()
    {
        var ids = _documents.Keys.Order(StringComparer.Ordinal).ToList();
        var id = ids[_random.Next(ids.Count)];
        switch (_random.Next(5))
        {
            case 0:
                Add();
                break;
            case 1:
                Remove(id);
                site.With("tombstones.yml", File.Exists(Stones) ? File.ReadAllText(Stones) + Stone(id) : Stone(id));
                break;
            case 2:
                Add($"formerIds: [{id}]\n", _documents[id]);
                Remove(id);
                break;
            default:
                site.WithQuestion(id, body: FormattableString.Invariant($"Pourquoi {_random.Next()} ?\u2028Oui."), published: Day(id));
                break;
        }
    }

    private string Stones => Path.Combine(site.Input, "tombstones.yml");

    private static string Stone(string id) => $"- {{id: {id}, date: 2014-05-02, legalGround: RGPD}}\n";

    /// <summary>Adds a question.</summary>
    public void Add(string fields = "", int? month = null)
    {
        var id = FormattableString.Invariant($"qe-{_next++}");
        _documents[id] = month ?? 1 + (_next % 9);
        site.WithQuestion(id, fields, published: Day(id));
    }

    private string Day(string id) => string.Create(CultureInfo.InvariantCulture, $"2013-0{_documents[id]}-01");

    private void Remove(string id)
    {
        _documents.Remove(id);
        File.Delete(Path.Combine(site.Input, $"documents/{id}.md"));
    }
}
