using System.Reflection;
using Lms.Domain.Access;

namespace Lms.Web.Tests.Architecture;

/// <summary>What a verb looks like.</summary>
internal static class VerbRules
{
    /// <summary>
    /// Sealed; one public method, Handle, that can be cancelled; the actor first, unless the verb is listed with a
    /// reason; no entity and no query in or out.
    /// </summary>
    public static IEnumerable<string> Violations(IEnumerable<Type> verbs, IReadOnlySet<Type> nouns, IReadOnlySet<string> withoutActor)
    {
        foreach (var verb in verbs)
        {
            if (!verb.IsSealed)
                yield return $"{verb.Name} is not sealed";
            var methods = verb.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);
            if (methods is not [{ Name: "Handle" } handle])
            {
                yield return $"{verb.Name} has other public methods than one Handle: {string.Join(", ", methods.Select(method => method.Name))}";
                continue;
            }

            var parameters = handle.GetParameters();
            if (parameters.LastOrDefault()?.ParameterType != typeof(CancellationToken))
                yield return $"{verb.Name} cannot be cancelled";
            var hasActor = parameters.FirstOrDefault()?.ParameterType == typeof(Actor);
            if (!hasActor && !withoutActor.Contains(verb.Name))
                yield return $"{verb.Name} does not take the actor first";
            if (hasActor && withoutActor.Contains(verb.Name))
                yield return $"{verb.Name} takes the actor: strike it from the list";
            foreach (var type in parameters.Select(parameter => parameter.ParameterType).Append(handle.ReturnType).SelectMany(Parts))
            {
                if (nouns.Contains(type))
                    yield return $"{verb.Name} shows the entity {type.Name}";
                if (type.IsAssignableTo(typeof(IQueryable)))
                    yield return $"{verb.Name} shows a query";
            }
        }
    }

    /// <summary>A type and its generic arguments; a read model's own properties are its affair.</summary>
    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type.GetElementType() ?? type];
}
