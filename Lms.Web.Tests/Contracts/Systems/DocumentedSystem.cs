using Lms.Web.Tests.Contracts.Calls;
using Lms.Web.Tests.Security;

namespace Lms.Web.Tests.Contracts.Systems;

/// <summary>
/// A documented system as the generated tests need to know it: its contract, how its endpoints are called, and its manner
/// of refusing. A new dialect is tested by one more of these in <see cref="All"/>, beside its contract file.
/// </summary>
public abstract class DocumentedSystem(Contract contract)
{
    /// <summary>Every system that has a contract file.</summary>
    public static IReadOnlyList<DocumentedSystem> All { get; } = [new EduTrackSystem(), new TestpressSystem(), new ProgressSystem()];

    private static readonly Dictionary<string, DocumentedSystem> ByEndpoint =
        All.SelectMany(system => system.Contract.Endpoints, (system, endpoint) => (endpoint.Id, system)).ToDictionary(pair => pair.Id, pair => pair.system);

    public Contract Contract { get; } = contract;

    /// <summary>How each endpoint is really called.</summary>
    public abstract IEnumerable<Call> Calls { get; }

    /// <summary>How the errors come about that do not follow from roles and ids alone.</summary>
    public abstract IEnumerable<ErrorCase> Errors { get; }

    /// <summary>What each filter and order must do; a documented parameter without a case fails <see cref="FilterTests"/>. Null when the system's own tests try them.</summary>
    public virtual IEnumerable<FilterCase>? Filters => [];

    /// <summary>Paths end with a slash; those without are served too.</summary>
    public virtual bool EndsWithSlash => true;

    /// <summary>Whole numbers of the samples may have fractions, for the contract says number.</summary>
    public virtual bool AllowsFractions => false;

    /// <summary>Stands in a path for something that does not exist.</summary>
    public virtual string Absent => $"{Call.Absent}";

    /// <summary>The answer to a path in which a word stands that can be no id.</summary>
    public virtual int NoId => 404;

    /// <summary>The answer to a body that is none; 415 when its media type is unknown.</summary>
    public virtual int NoBody(bool isOfUnknownType) => isOfUnknownType ? 415 : 400;

    /// <summary>SQL commands that this read may cost at most.</summary>
    public virtual int MostCommands(ContractEndpoint endpoint) => endpoint.Pagination is null ? 3 : 2;

    /// <summary>The media type under which the document tells the fields of a body.</summary>
    public virtual string DescribedBody => "application/json";

    /// <summary>The system of this endpoint.</summary>
    public static DocumentedSystem Of(string id) => ByEndpoint[id];

    /// <summary>Somebody who may call it.</summary>
    public abstract Who CallerOf(ContractEndpoint endpoint);

    /// <summary>Somebody who may not, although signed in.</summary>
    public abstract Who OutsiderOf(ContractEndpoint endpoint);

    /// <summary>Everybody may call it, without credentials.</summary>
    public abstract bool IsPublic(ContractEndpoint endpoint);

    /// <summary>The status that this caller gets with these things.</summary>
    public abstract int Expected(Call call, Who who, Whose whose);

    /// <summary>True for a body that refuses in the system's own words.</summary>
    public abstract bool IsRefusal(string body);

    /// <summary>True when the contract's words say what its sample does not.</summary>
    public virtual bool IsStated(string id, string fault) => false;

    /// <summary>True when an error's body is exact; else its keys and kinds are compared.</summary>
    public virtual bool IsExact(ContractError error) => true;
}
