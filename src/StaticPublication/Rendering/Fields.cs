using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace StaticPublication.Rendering;

/// <summary>The properties of a model type under the names that templates use: <c>DaysToAnswer</c> is <c>days_to_answer</c>. Values are
/// read through compiled getters.</summary>
internal sealed class Fields
{
    private static readonly MethodInfo Generic = typeof(Fields).GetMethod(nameof(Getter), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly FrozenDictionary<string, Func<object, object?>> _getters;

    /// <summary>Finds all public properties of a type.</summary>
    public Fields(Type type)
    {
        _getters = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true })
            .ToFrozenDictionary(
                property => Named(property.Name),
                property =>
                    Generic
                        .MakeGenericMethod(type, property.PropertyType)
                        .CreateDelegate<Func<MethodInfo, Func<object, object?>>>()(property.GetMethod!),
                StringComparer.Ordinal
            );
    }

    /// <summary>The names, sorted.</summary>
    public IEnumerable<string> Names => _getters.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads the value of a field; returns false if the type does not have it.</summary>
    public bool TryGet(object model, string name, out object? value)
    {
        var found = _getters.TryGetValue(name, out var getter);
        value = getter?.Invoke(model);
        return found;
    }

    private static Func<object, object?> Getter<TModel, TValue>(MethodInfo method)
    {
        var get = method.CreateDelegate<Func<TModel, TValue>>();
        return model => get((TModel)model);
    }

    private static string Named(string property)
    {
        var name = new StringBuilder();
        foreach (var letter in property)
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
