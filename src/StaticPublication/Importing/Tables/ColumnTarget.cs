using static StaticPublication.Shape;

namespace StaticPublication.Importing.Tables;

/// <summary>A place in a record or entry that a column fills: a field (<c>title</c>), one of a map (<c>source.url</c>), or one of the items
/// of a list, which a word tells apart (<c>texts.answer</c>, <c>texts.answer.on</c>).</summary>
/// <param name="Path">As written in a map of columns.</param>
/// <param name="Field">First part of the path.</param>
/// <param name="Leaf">Shape of a single value.</param>
internal sealed record ColumnTarget(string Path, string Field, Shape Leaf)
{
    /// <summary>Whether a cell may hold several values.</summary>
    public bool IsMany { get; init; }

    /// <summary>The field of a map, or of the items of a list. Null if the field itself is filled.</summary>
    public string? Part { get; init; }

    /// <summary>Whether the field is a list of maps.</summary>
    public bool IsItem { get; init; }

    /// <summary>What tells items of the list apart, and its value: <c>(role, answer)</c>.</summary>
    public (string Field, string Value)? Key { get; init; }

    /// <summary>What an item says that no column does: the fields that its short form stands for.</summary>
    public IReadOnlyList<(string Field, string Value)> Implied { get; init; } = [];

    /// <summary>Whether a file must say it, to be one of records or entries.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Items of the same list that are made together.</summary>
    public string Group => $"{Field}.{Key?.Value}";

    /// <summary>Where its text stands in the words of fields: the name of a map, and of a field of it.</summary>
    public required (string Map, string Field) Label { get; init; }
}

/// <summary>The targets of the columns of a table.</summary>
/// <param name="shape">Shape of the records or entries.</param>
/// <param name="roles">Roles of the texts that the documents may have.</param>
internal sealed class ColumnTargets(OfMap shape, IReadOnlyCollection<string> roles)
{
    // Of lists of maps: the field that tells items apart, and the one that a path without a field means.
    private static readonly Dictionary<string, (string? Key, string Value)> Items = new(StringComparer.Ordinal)
    {
        ["texts"] = ("role", "markdown"),
        ["events"] = ("type", "on"),
        ["relations"] = ("rel", "target"),
        ["people"] = ("role", "person"),
        ["organisations"] = (null, "organisation"),
        ["authors"] = (null, "author"),
        ["images"] = (null, "file"),
        ["names"] = (null, "name"),
        ["memberships"] = (null, "group"),
    };

    /// <summary>All targets but those whose last part may be any name.</summary>
    public IReadOnlyList<ColumnTarget> All { get; } =
    [.. shape.Fields.Where(field => field.Name != "derived").SelectMany(field => Of(field, shape.Name, roles))];

    /// <summary>Returns the target of a path, or null if there is none.</summary>
    public ColumnTarget? Find(string path)
    {
        if (All.FirstOrDefault(target => target.Path == path) is { } known)
        {
            return known;
        }

        var parts = path.Split('.', 2);
        return parts is [var name, { Length: > 0 } part] && shape.Fields.FirstOrDefault(field => field.Name == name)?.Shape is { } free
            ? free switch
            {
                OfNamed named => new ColumnTarget(path, name, named.Value) { Part = part, Label = (shape.Name, name) },
                OfAnything when name == "extra" => new ColumnTarget(path, name, free) { Part = part, Label = (shape.Name, name) },
                OfList { Item: OfMap item } when name == "texts" && part.Split('.') is [var role, .. var rest] => OfItems(
                        name,
                        item,
                        (role, true)
                    )
                    .FirstOrDefault(target => target.Path == string.Join('.', [name, role, .. rest])),
                _ => null,
            }
            : null;
    }

    private static IEnumerable<ColumnTarget> Of(Field field, string map, IReadOnlyCollection<string> roles)
    {
        var label = (map, field.Name);
        switch (field.Shape)
        {
            case OfNamed or OfAnything:
                return [];
            case OfMap part:
                return part.Fields.Select(own => new ColumnTarget($"{field.Name}.{own.Name}", field.Name, Single(own.Shape, out var many))
                {
                    Part = own.Name,
                    IsMany = many,
                    IsRequired = field.Required && own.Required,
                    Label = (part.Name, own.Name),
                });
            case OfList { Item: OfMap or OfEither { Whole: OfMap } } list when Items.ContainsKey(field.Name):
                var item = list.Item as OfMap ?? (OfMap)((OfEither)list.Item).Whole;
                return Items[field.Name].Key is { } key
                    ? KeysOf(item, key, roles).SelectMany(word => OfItems(field.Name, item, (word, true)))
                    : OfItems(field.Name, item, ("", false));
            case OfList { Item: OfMap }:
                return [];
            default:
                var leaf = Single(field.Shape, out var isMany);
                return
                [
                    new ColumnTarget(field.Name, field.Name, leaf)
                    {
                        IsMany = isMany,
                        IsRequired = field.Required,
                        Label = label,
                    },
                ];
        }
    }

    private static IEnumerable<string> KeysOf(OfMap item, string key, IReadOnlyCollection<string> roles) =>
        item.Fields.First(field => field.Name == key).Shape is OfChoice choice ? choice.Words : roles;

    private static IEnumerable<ColumnTarget> OfItems(string list, OfMap item, (string Word, bool IsKeyed) key)
    {
        var (keyField, first) = Items[list];
        var path = key.IsKeyed ? $"{list}.{key.Word}" : list;
        var implied = item.Fields.Where(field => field.InShortForm is not null).Select(field => (field.Name, field.InShortForm!)).ToList();
        return item
            .Fields.Where(field => field.Name != keyField)
            .Select(field => new ColumnTarget(field.Name == first ? path : $"{path}.{field.Name}", list, Single(field.Shape, out _))
            {
                Part = field.Name,
                IsItem = true,
                IsMany = field.Name != "markdown",
                Key = key.IsKeyed ? (keyField!, key.Word) : null,
                Implied = implied,
                Label = (item.Name, field.Name),
            });
    }

    private static Shape Single(Shape shape, out bool isMany)
    {
        isMany = shape is OfList;
        return shape switch
        {
            OfList list => Single(list.Item, out _),
            OfEither either => either.Short,
            _ => shape,
        };
    }
}
