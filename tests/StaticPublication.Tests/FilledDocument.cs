using System.Collections;
using System.Reflection;

namespace StaticPublication.Tests;

/// <summary>A document in which every field has a value and every list one entry, by reflection: a field that is added is in it.</summary>
internal static class FilledDocument
{
    /// <summary>The document; its authorities are made by type.</summary>
    public static LinkedDocument With(Func<Type, Authority> make) => (LinkedDocument)Filled(typeof(LinkedDocument), make)!;

    /// <summary>Every authority that is somewhere in a document, in no order.</summary>
    public static IReadOnlyList<Authority> AuthoritiesIn(LinkedDocument document) => [.. Reached(document).OfType<Authority>().Distinct()];

    /// <summary>The program's own types that a type's properties lead to, itself among them.</summary>
    public static HashSet<Type> TypesWithin(Type type)
    {
        var types = new HashSet<Type>();
        void Add(Type found)
        {
            foreach (
                var item in found.IsGenericType || found.IsArray ? [.. found.GenericTypeArguments, found.GetElementType()] : (Type?[])[]
            )
            {
                Add(item ?? typeof(object));
            }

            if (IsOwn(found) && types.Add(found))
            {
                Add(found.BaseType ?? typeof(object));
                Array.ForEach(Properties(found), property => Add(property.PropertyType));
                Array.ForEach(found.Assembly.GetTypes(), derived => Add(derived.BaseType == found ? derived : typeof(object)));
            }
        }

        Add(type);
        return types;
    }

    private static object? Filled(Type type, Func<Type, Authority> make)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Filled(inner, make);
        }

        if (typeof(Authority).IsAssignableFrom(type))
        {
            return make(type);
        }

        if (type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
        {
            var item = type.GetElementType() ?? type.GenericTypeArguments[0];
            var list = Array.CreateInstance(item, 1);
            list.SetValue(Filled(item, make), 0);
            return list;
        }

        return type == typeof(string) ? "text"
            : type == typeof(IReadOnlyDictionary<string, string>) ? new Dictionary<string, string> { ["scheme"] = "text" }
            : IsOwn(type) && type.IsClass ? Object(type, make)
            : Activator.CreateInstance(type);
    }

    private static object Object(Type type, Func<Type, Authority> make)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        var made = constructor.Invoke([.. parameters.Select(parameter => Filled(parameter.ParameterType, make))]);
        foreach (var property in Properties(type).Where(property => property.SetMethod is not null))
        {
            if (!parameters.Any(parameter => parameter.Name == property.Name))
            {
                property.SetValue(made, Filled(property.PropertyType, make));
            }
        }

        return made;
    }

    // What an authority leads to in turn is its own.
    private static IEnumerable<object> Reached(object? value) =>
        value switch
        {
            null or string => [],
            IEnumerable list => list.Cast<object>().SelectMany(Reached),
            Authority => [value],
            _ when IsOwn(value.GetType()) && value.GetType().IsClass => Properties(value.GetType())
                .SelectMany(property => Reached(property.GetValue(value))),
            _ => [],
        };

    private static bool IsOwn(Type type) => type.Assembly == typeof(Document).Assembly;

    private static PropertyInfo[] Properties(Type type) =>
        [
            .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(property => property.Name != "EqualityContract"),
        ];
}
