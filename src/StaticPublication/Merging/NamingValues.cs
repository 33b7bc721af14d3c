namespace StaticPublication.Merging;

/// <summary>A value that names an entry by its id.</summary>
/// <param name="Value">The id.</param>
/// <param name="List">The list whose item it is; null of a value by itself.</param>
internal sealed record NamingValue(StatedValue Value, StatedValue? List);

/// <summary>Finds the values that name an entry of an authority file, wherever the shapes say that one may stand.</summary>
/// <param name="file">The authority file without <c>.yml</c>.</param>
/// <param name="id">Id of the entry.</param>
internal sealed class NamingValues(string file, string id)
{
    public IEnumerable<NamingValue> In(StatedValue value, Shape shape, StatedValue? list = null) =>
        (value.Kind, shape) switch
        {
            (StatedKind.Map, Shape.OfMap map) => map.Fields.SelectMany(field => InField(value[field.Name], field)),
            (StatedKind.Map, Shape.OfNamed named) => value.Fields.SelectMany(field => In(field.Value, named.Value)),
            (StatedKind.List, Shape.OfList items) => value.Items.SelectMany(item => In(item, items.Item, value)),
            (StatedKind.List or StatedKind.Map, Shape.OfEither either) => In(value, either.Whole, list),
            (_, Shape.OfEither either) => In(value, either.Short, list),
            (StatedKind.Text, Shape.OfReference reference) when reference.File == file => Named(value, list),
            _ => [],
        };

    // Groups may be given by an id or as they were printed, so that no shape says that they are references.
    private IEnumerable<NamingValue> InField(StatedValue? value, Field field) =>
        value is null ? []
        : file == "groups" && field.Name == "group" && value.Kind == StatedKind.Text ? Named(value, null)
        : In(value, field.Shape);

    private IEnumerable<NamingValue> Named(StatedValue value, StatedValue? list) => value.Text == id ? [new NamingValue(value, list)] : [];
}
