IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AspNetRoles] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [NormalizedName] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [ConcurrencyStamp] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_AspNetRoles] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AuditEntry] (
        [Id] bigint NOT NULL IDENTITY,
        [At] datetimeoffset NOT NULL,
        [UserId] int NULL,
        [UserName] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Action] nvarchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Subject] nvarchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SubjectId] nvarchar(80) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Summary] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_AuditEntry] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [DataProtectionKey] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Xml] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_DataProtectionKey] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Division] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NormalizedName] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Division] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Governorate] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NormalizedName] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Governorate] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Grade] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NormalizedName] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Grade] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Institution] (
        [Id] int NOT NULL IDENTITY,
        [Acronym] nvarchar(30) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(255) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [TimeZone] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Institution] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [JobRecord] (
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [StartedAt] datetimeoffset NOT NULL,
        [EndedAt] datetimeoffset NOT NULL,
        [Outcome] nvarchar(40) NOT NULL,
        [Error] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
        [FailuresInARow] int NOT NULL,
        CONSTRAINT [PK_JobRecord] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [OutgoingMail] (
        [Id] int NOT NULL IDENTITY,
        [MessageId] uniqueidentifier NOT NULL,
        [To] nvarchar(320) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Subject] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Html] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [DueAt] datetimeoffset NULL,
        [Attempts] int NOT NULL,
        [SentAt] datetimeoffset NULL,
        [LastError] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_OutgoingMail] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [SchoolType] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NormalizedName] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_SchoolType] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [ServerSecret] (
        [Name] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Value] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_ServerSecret] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [SignInFailure] (
        [Id] bigint NOT NULL IDENTITY,
        [Key] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] datetimeoffset NOT NULL,
        CONSTRAINT [PK_SignInFailure] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [StoredFile] (
        [Id] uniqueidentifier NOT NULL,
        [OriginalName] nvarchar(255) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ContentType] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Length] bigint NOT NULL,
        [IsWork] bit NOT NULL,
        [UploadedById] int NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_StoredFile] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Subject] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NormalizedName] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Subject] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [VideoSecurity] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PricePerStudent] decimal(10,2) NOT NULL,
        CONSTRAINT [PK_VideoSecurity] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AspNetRoleClaims] (
        [Id] int NOT NULL IDENTITY,
        [RoleId] int NOT NULL,
        [ClaimType] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [ClaimValue] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_AspNetRoleClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetRoleClaims_AspNetRoles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [AspNetRoles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Area] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NormalizedName] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [GovernorateId] int NOT NULL,
        CONSTRAINT [PK_Area] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Area_Governorate_GovernorateId] FOREIGN KEY ([GovernorateId]) REFERENCES [Governorate] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [DivisionGrades] (
        [DivisionId] int NOT NULL,
        [GradesId] int NOT NULL,
        CONSTRAINT [PK_DivisionGrades] PRIMARY KEY ([DivisionId], [GradesId]),
        CONSTRAINT [FK_DivisionGrades_Division_DivisionId] FOREIGN KEY ([DivisionId]) REFERENCES [Division] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_DivisionGrades_Grade_GradesId] FOREIGN KEY ([GradesId]) REFERENCES [Grade] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AspNetUsers] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [Name] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [IsActive] bit NOT NULL,
        [IsSiteOwner] bit NOT NULL,
        [InstitutionId] int NULL,
        [Locale] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [TimeZone] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [UserName] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [NormalizedUserName] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [Email] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [NormalizedEmail] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [SecurityStamp] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [ConcurrencyStamp] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [PhoneNumber] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_AspNetUsers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUsers_Institution_InstitutionId] FOREIGN KEY ([InstitutionId]) REFERENCES [Institution] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [DivisionSchoolTypes] (
        [DivisionId] int NOT NULL,
        [SchoolTypesId] int NOT NULL,
        CONSTRAINT [PK_DivisionSchoolTypes] PRIMARY KEY ([DivisionId], [SchoolTypesId]),
        CONSTRAINT [FK_DivisionSchoolTypes_Division_DivisionId] FOREIGN KEY ([DivisionId]) REFERENCES [Division] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_DivisionSchoolTypes_SchoolType_SchoolTypesId] FOREIGN KEY ([SchoolTypesId]) REFERENCES [SchoolType] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Chapter] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SubjectId] int NOT NULL,
        [GradeId] int NOT NULL,
        [Order] int NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Chapter] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Chapter_Grade_GradeId] FOREIGN KEY ([GradeId]) REFERENCES [Grade] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Chapter_Subject_SubjectId] FOREIGN KEY ([SubjectId]) REFERENCES [Subject] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [SubjectDivisions] (
        [DivisionsId] int NOT NULL,
        [SubjectId] int NOT NULL,
        CONSTRAINT [PK_SubjectDivisions] PRIMARY KEY ([DivisionsId], [SubjectId]),
        CONSTRAINT [FK_SubjectDivisions_Division_DivisionsId] FOREIGN KEY ([DivisionsId]) REFERENCES [Division] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_SubjectDivisions_Subject_SubjectId] FOREIGN KEY ([SubjectId]) REFERENCES [Subject] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [SubjectGrades] (
        [GradesId] int NOT NULL,
        [SubjectId] int NOT NULL,
        CONSTRAINT [PK_SubjectGrades] PRIMARY KEY ([GradesId], [SubjectId]),
        CONSTRAINT [FK_SubjectGrades_Grade_GradesId] FOREIGN KEY ([GradesId]) REFERENCES [Grade] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_SubjectGrades_Subject_SubjectId] FOREIGN KEY ([SubjectId]) REFERENCES [Subject] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [SubjectSchoolTypes] (
        [SchoolTypesId] int NOT NULL,
        [SubjectId] int NOT NULL,
        CONSTRAINT [PK_SubjectSchoolTypes] PRIMARY KEY ([SchoolTypesId], [SubjectId]),
        CONSTRAINT [FK_SubjectSchoolTypes_SchoolType_SchoolTypesId] FOREIGN KEY ([SchoolTypesId]) REFERENCES [SchoolType] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_SubjectSchoolTypes_Subject_SubjectId] FOREIGN KEY ([SubjectId]) REFERENCES [Subject] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [ClaimType] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [ClaimValue] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_AspNetUserClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUserClaims_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserLogins] (
        [LoginProvider] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProviderKey] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProviderDisplayName] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [UserId] int NOT NULL,
        CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AspNetUserLogins_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserPasskeys] (
        [CredentialId] varbinary(1024) NOT NULL,
        [UserId] int NOT NULL,
        [Data] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_AspNetUserPasskeys] PRIMARY KEY ([CredentialId]),
        CONSTRAINT [FK_AspNetUserPasskeys_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserRoles] (
        [UserId] int NOT NULL,
        [RoleId] int NOT NULL,
        CONSTRAINT [PK_AspNetUserRoles] PRIMARY KEY ([UserId], [RoleId]),
        CONSTRAINT [FK_AspNetUserRoles_AspNetRoles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [AspNetRoles] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AspNetUserRoles_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserTokens] (
        [UserId] int NOT NULL,
        [LoginProvider] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Value] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AspNetUserTokens_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [InstitutionStaff] (
        [Id] int NOT NULL IDENTITY,
        [InstitutionId] int NOT NULL,
        [UserId] int NOT NULL,
        [IsAdmin] bit NOT NULL,
        [IsLegalAdmin] bit NOT NULL,
        [IsSendAdmin] bit NOT NULL,
        [IsDataAdmin] bit NOT NULL,
        CONSTRAINT [PK_InstitutionStaff] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_InstitutionStaff_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_InstitutionStaff_Institution_InstitutionId] FOREIGN KEY ([InstitutionId]) REFERENCES [Institution] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [MarkingClaim] (
        [Id] int NOT NULL IDENTITY,
        [Work] nvarchar(40) NOT NULL,
        [AnswerId] int NOT NULL,
        [MarkerId] int NOT NULL,
        [Window] uniqueidentifier NOT NULL,
        [ExpiresAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_MarkingClaim] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MarkingClaim_AspNetUsers_MarkerId] FOREIGN KEY ([MarkerId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Notification] (
        [Id] int NOT NULL IDENTITY,
        [RecipientId] int NOT NULL,
        [Type] nvarchar(40) NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Message] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Metadata] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [IsRead] bit NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Notification] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Notification_AspNetUsers_RecipientId] FOREIGN KEY ([RecipientId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [RechargeCode] (
        [Id] int NOT NULL IDENTITY,
        [Code] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Amount] decimal(10,2) NOT NULL,
        [UsedById] int NULL,
        [UsedAt] datetimeoffset NULL,
        [CreatedById] int NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_RechargeCode] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RechargeCode_AspNetUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RechargeCode_AspNetUsers_UsedById] FOREIGN KEY ([UsedById]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Regrade] (
        [Id] int NOT NULL IDENTITY,
        [Work] nvarchar(40) NOT NULL,
        [WorkId] int NOT NULL,
        [Number] int NOT NULL,
        [QuestionId] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Reason] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Attempts] int NOT NULL,
        [Moved] int NOT NULL,
        [ByUserId] int NOT NULL,
        [At] datetimeoffset NOT NULL,
        [UndoesId] int NULL,
        [After_IsBonus] bit NOT NULL,
        [After_IsDropped] bit NOT NULL,
        [After_Key] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [After_Points] decimal(10,2) NULL,
        [Before_IsBonus] bit NOT NULL,
        [Before_IsDropped] bit NOT NULL,
        [Before_Key] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [Before_Points] decimal(10,2) NULL,
        CONSTRAINT [PK_Regrade] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Regrade_AspNetUsers_ByUserId] FOREIGN KEY ([ByUserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Regrade_Regrade_UndoesId] FOREIGN KEY ([UndoesId]) REFERENCES [Regrade] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Session] (
        [Id] uniqueidentifier NOT NULL,
        [UserId] int NOT NULL,
        [SecurityStamp] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Client] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Address] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [LastSeenAt] datetimeoffset NOT NULL,
        [ProvenAt] datetimeoffset NOT NULL,
        [EndedAt] datetimeoffset NULL,
        CONSTRAINT [PK_Session] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Session_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Student] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [Code] nvarchar(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NameAr] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NameEn] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PhoneNumber] nvarchar(11) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [FatherNumber] nvarchar(11) COLLATE Latin1_General_100_BIN2 NULL,
        [MotherNumber] nvarchar(11) COLLATE Latin1_General_100_BIN2 NULL,
        [FatherJob] nvarchar(150) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [EducationalState] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SchoolTypeId] int NULL,
        [GradeId] int NULL,
        [DivisionId] int NULL,
        [SchoolName] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [NationalId] nvarchar(14) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [BirthDate] date NOT NULL,
        [Gender] nvarchar(40) NOT NULL,
        [FacebookLink] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
        [GovernorateId] int NOT NULL,
        [AreaId] int NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Balance] decimal(10,2) NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [UpdatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Student] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_Students_Balance_NotNegative] CHECK (CAST("Balance" AS DECIMAL(18, 2)) >= 0),
        CONSTRAINT [FK_Student_Area_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Area] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Student_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Student_Division_DivisionId] FOREIGN KEY ([DivisionId]) REFERENCES [Division] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Student_Governorate_GovernorateId] FOREIGN KEY ([GovernorateId]) REFERENCES [Governorate] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Student_Grade_GradeId] FOREIGN KEY ([GradeId]) REFERENCES [Grade] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Student_SchoolType_SchoolTypeId] FOREIGN KEY ([SchoolTypeId]) REFERENCES [SchoolType] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Teacher] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [Phone] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SecondaryPhone] nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,
        [Gender] nvarchar(40) NOT NULL,
        [PictureId] uniqueidentifier NULL,
        [Biography] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Facebook] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
        [SubjectId] int NULL,
        [VideoSecurityId] int NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Teacher] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Teacher_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Teacher_StoredFile_PictureId] FOREIGN KEY ([PictureId]) REFERENCES [StoredFile] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Teacher_Subject_SubjectId] FOREIGN KEY ([SubjectId]) REFERENCES [Subject] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Teacher_VideoSecurity_VideoSecurityId] FOREIGN KEY ([VideoSecurityId]) REFERENCES [VideoSecurity] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Lesson] (
        [Id] int NOT NULL IDENTITY,
        [ChapterId] int NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Order] int NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Lesson] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Lesson_Chapter_ChapterId] FOREIGN KEY ([ChapterId]) REFERENCES [Chapter] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [RefreshToken] (
        [Id] int NOT NULL IDENTITY,
        [SessionId] uniqueidentifier NOT NULL,
        [Hash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [ExpiresAt] datetimeoffset NOT NULL,
        [UsedAt] datetimeoffset NULL,
        CONSTRAINT [PK_RefreshToken] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RefreshToken_Session_SessionId] FOREIGN KEY ([SessionId]) REFERENCES [Session] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [GradeEntry] (
        [Id] bigint NOT NULL IDENTITY,
        [Work] nvarchar(40) NOT NULL,
        [WorkId] int NOT NULL,
        [SubmissionId] int NOT NULL,
        [StudentId] int NOT NULL,
        [OldScore] decimal(10,2) NULL,
        [NewScore] decimal(10,2) NULL,
        [Source] nvarchar(40) NOT NULL,
        [Reason] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RegradeId] int NULL,
        [UserId] int NULL,
        [At] datetimeoffset NOT NULL,
        CONSTRAINT [PK_GradeEntry] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GradeEntry_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Assistant] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [TeacherId] int NOT NULL,
        [Phone] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Gender] nvarchar(40) NULL,
        [PictureId] uniqueidentifier NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [Duties] int NOT NULL,
        [IsLimitedToCourses] bit NOT NULL,
        CONSTRAINT [PK_Assistant] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Assistant_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Assistant_StoredFile_PictureId] FOREIGN KEY ([PictureId]) REFERENCES [StoredFile] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Assistant_Teacher_TeacherId] FOREIGN KEY ([TeacherId]) REFERENCES [Teacher] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AssistantTemplate] (
        [Id] int NOT NULL IDENTITY,
        [TeacherId] int NOT NULL,
        [Name] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NormalizedName] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Duties] int NOT NULL,
        [SaysWhere] bit NOT NULL,
        [IsLimitedToCourses] bit NOT NULL,
        CONSTRAINT [PK_AssistantTemplate] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AssistantTemplate_Teacher_TeacherId] FOREIGN KEY ([TeacherId]) REFERENCES [Teacher] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Course] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [Key] nvarchar(255) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [InstitutionId] int NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [TeacherId] int NOT NULL,
        [GradeId] int NOT NULL,
        [SubjectId] int NOT NULL,
        [Description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [CoverId] uniqueidentifier NULL,
        [IsActive] bit NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Course] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Course_Grade_GradeId] FOREIGN KEY ([GradeId]) REFERENCES [Grade] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Course_Institution_InstitutionId] FOREIGN KEY ([InstitutionId]) REFERENCES [Institution] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Course_StoredFile_CoverId] FOREIGN KEY ([CoverId]) REFERENCES [StoredFile] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Course_Subject_SubjectId] FOREIGN KEY ([SubjectId]) REFERENCES [Subject] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Course_Teacher_TeacherId] FOREIGN KEY ([TeacherId]) REFERENCES [Teacher] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [QuestionImport] (
        [Id] int NOT NULL IDENTITY,
        [FileName] nvarchar(255) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Format] nvarchar(40) NOT NULL,
        [TeacherId] int NULL,
        [CreatedById] int NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [Added] int NOT NULL,
        [Known] int NOT NULL,
        [Refused] int NOT NULL,
        [UndoneAt] datetimeoffset NULL,
        CONSTRAINT [PK_QuestionImport] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_QuestionImport_AspNetUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_QuestionImport_Teacher_TeacherId] FOREIGN KEY ([TeacherId]) REFERENCES [Teacher] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [TeacherGrades] (
        [GradesId] int NOT NULL,
        [TeacherId] int NOT NULL,
        CONSTRAINT [PK_TeacherGrades] PRIMARY KEY ([GradesId], [TeacherId]),
        CONSTRAINT [FK_TeacherGrades_Grade_GradesId] FOREIGN KEY ([GradesId]) REFERENCES [Grade] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_TeacherGrades_Teacher_TeacherId] FOREIGN KEY ([TeacherId]) REFERENCES [Teacher] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Announcement] (
        [Id] int NOT NULL IDENTITY,
        [CourseId] int NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Text] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [AuthorId] int NULL,
        [PublishedAt] datetimeoffset NOT NULL,
        [DueAt] datetimeoffset NULL,
        [ShownUntil] datetimeoffset NULL,
        [UpdatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Announcement] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Announcement_AspNetUsers_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Announcement_Course_CourseId] FOREIGN KEY ([CourseId]) REFERENCES [Course] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AssistantCourse] (
        [AssistantId] int NOT NULL,
        [CourseId] int NOT NULL,
        CONSTRAINT [PK_AssistantCourse] PRIMARY KEY ([AssistantId], [CourseId]),
        CONSTRAINT [FK_AssistantCourse_Assistant_AssistantId] FOREIGN KEY ([AssistantId]) REFERENCES [Assistant] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AssistantCourse_Course_CourseId] FOREIGN KEY ([CourseId]) REFERENCES [Course] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AssistantTemplateCourse] (
        [TemplateId] int NOT NULL,
        [CourseId] int NOT NULL,
        CONSTRAINT [PK_AssistantTemplateCourse] PRIMARY KEY ([TemplateId], [CourseId]),
        CONSTRAINT [FK_AssistantTemplateCourse_AssistantTemplate_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [AssistantTemplate] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AssistantTemplateCourse_Course_CourseId] FOREIGN KEY ([CourseId]) REFERENCES [Course] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [CourseTeamMember] (
        [Id] int NOT NULL IDENTITY,
        [CourseId] int NOT NULL,
        [UserId] int NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        CONSTRAINT [PK_CourseTeamMember] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CourseTeamMember_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CourseTeamMember_Course_CourseId] FOREIGN KEY ([CourseId]) REFERENCES [Course] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Enrollment] (
        [Id] int NOT NULL IDENTITY,
        [StudentId] int NOT NULL,
        [CourseId] int NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [EnrolledAt] datetimeoffset NOT NULL,
        [ApprovedById] int NULL,
        [RespondedAt] datetimeoffset NULL,
        [ResponseNote] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [LiveCourseId] int NULL,
        CONSTRAINT [PK_Enrollment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Enrollment_AspNetUsers_ApprovedById] FOREIGN KEY ([ApprovedById]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Enrollment_Course_CourseId] FOREIGN KEY ([CourseId]) REFERENCES [Course] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Enrollment_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [StudentTotal] (
        [CourseId] int NOT NULL,
        [StudentId] int NOT NULL,
        [Earned] decimal(10,2) NOT NULL,
        [Possible] decimal(10,2) NOT NULL,
        [Percentage] decimal(11,6) NULL,
        CONSTRAINT [PK_StudentTotal] PRIMARY KEY ([CourseId], [StudentId]),
        CONSTRAINT [FK_StudentTotal_Course_CourseId] FOREIGN KEY ([CourseId]) REFERENCES [Course] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_StudentTotal_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [StudyDay] (
        [StudentId] int NOT NULL,
        [CourseId] int NOT NULL,
        [Day] date NOT NULL,
        CONSTRAINT [PK_StudyDay] PRIMARY KEY ([StudentId], [CourseId], [Day]),
        CONSTRAINT [FK_StudyDay_Course_CourseId] FOREIGN KEY ([CourseId]) REFERENCES [Course] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_StudyDay_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Topic] (
        [Id] int NOT NULL IDENTITY,
        [CourseId] int NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Order] int NOT NULL,
        [IsActive] bit NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [UpdatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Topic] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Topic_Course_CourseId] FOREIGN KEY ([CourseId]) REFERENCES [Course] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [TotalsBasis] (
        [CourseId] int NOT NULL,
        [Digest] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_TotalsBasis] PRIMARY KEY ([CourseId]),
        CONSTRAINT [FK_TotalsBasis_Course_CourseId] FOREIGN KEY ([CourseId]) REFERENCES [Course] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [ImportJob] (
        [Id] int NOT NULL IDENTITY,
        [FileName] nvarchar(255) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Format] nvarchar(40) NOT NULL,
        [LessonId] int NOT NULL,
        [FileId] uniqueidentifier NULL,
        [IsPreview] bit NOT NULL,
        [TeacherId] int NULL,
        [CreatedById] int NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Slot] int NULL,
        [Total] int NULL,
        [Position] int NOT NULL,
        [Added] int NOT NULL,
        [Known] int NOT NULL,
        [Refused] int NOT NULL,
        [ImportId] int NULL,
        [Tries] int NOT NULL,
        [ProblemCode] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [Problem] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
        [FinishedAt] datetimeoffset NULL,
        CONSTRAINT [PK_ImportJob] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImportJob_AspNetUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImportJob_QuestionImport_ImportId] FOREIGN KEY ([ImportId]) REFERENCES [QuestionImport] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImportJob_StoredFile_FileId] FOREIGN KEY ([FileId]) REFERENCES [StoredFile] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImportJob_Teacher_TeacherId] FOREIGN KEY ([TeacherId]) REFERENCES [Teacher] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Question] (
        [Id] int NOT NULL IDENTITY,
        [LessonId] int NOT NULL,
        [Type] nvarchar(40) NOT NULL,
        [Difficulty] nvarchar(40) NOT NULL,
        [Points] int NOT NULL,
        [Text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ImageId] uniqueidentifier NULL,
        [ImageDigest] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [Explanation] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [IsGlobal] bit NOT NULL,
        [CreatedById] int NOT NULL,
        [TeacherId] int NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [UpdatedAt] datetimeoffset NOT NULL,
        [Fingerprint] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [ImportId] int NULL,
        CONSTRAINT [PK_Question] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Question_AspNetUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Question_Lesson_LessonId] FOREIGN KEY ([LessonId]) REFERENCES [Lesson] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Question_QuestionImport_ImportId] FOREIGN KEY ([ImportId]) REFERENCES [QuestionImport] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Question_StoredFile_ImageId] FOREIGN KEY ([ImageId]) REFERENCES [StoredFile] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Question_Teacher_TeacherId] FOREIGN KEY ([TeacherId]) REFERENCES [Teacher] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Lecture] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [TopicId] int NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Price] decimal(10,2) NOT NULL,
        [Discount] decimal(10,2) NOT NULL,
        [AvailableDays] int NOT NULL,
        [IsVisible] bit NOT NULL,
        [PictureId] uniqueidentifier NULL,
        [Order] int NOT NULL,
        [AnnouncedAt] datetimeoffset NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [UpdatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Lecture] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Lecture_StoredFile_PictureId] FOREIGN KEY ([PictureId]) REFERENCES [StoredFile] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Lecture_Topic_TopicId] FOREIGN KEY ([TopicId]) REFERENCES [Topic] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [RefusedEntry] (
        [Id] int NOT NULL IDENTITY,
        [JobId] int NOT NULL,
        [Row] int NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Type] nvarchar(40) NULL,
        [Code] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Sentence] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_RefusedEntry] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RefusedEntry_ImportJob_JobId] FOREIGN KEY ([JobId]) REFERENCES [ImportJob] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Choice] (
        [Id] int NOT NULL IDENTITY,
        [QuestionId] int NOT NULL,
        [Text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ImageId] uniqueidentifier NULL,
        [IsCorrect] bit NOT NULL,
        [Order] int NOT NULL,
        CONSTRAINT [PK_Choice] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Choice_Question_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [Question] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Choice_StoredFile_ImageId] FOREIGN KEY ([ImageId]) REFERENCES [StoredFile] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [QuestionPicture] (
        [Id] int NOT NULL IDENTITY,
        [QuestionId] int NOT NULL,
        [FileId] uniqueidentifier NOT NULL,
        [Digest] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_QuestionPicture] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_QuestionPicture_Question_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [Question] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_QuestionPicture_StoredFile_FileId] FOREIGN KEY ([FileId]) REFERENCES [StoredFile] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [RubricCriterion] (
        [Id] int NOT NULL IDENTITY,
        [QuestionId] int NOT NULL,
        [TeacherId] int NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Points] decimal(10,2) NOT NULL,
        [Order] int NOT NULL,
        CONSTRAINT [PK_RubricCriterion] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RubricCriterion_Question_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [Question] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_RubricCriterion_Teacher_TeacherId] FOREIGN KEY ([TeacherId]) REFERENCES [Teacher] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Homework] (
        [Id] int NOT NULL IDENTITY,
        [LectureId] int NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ModelAnswer] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [IsActive] bit NOT NULL,
        [IsPublished] bit NOT NULL,
        [TakesFiles] bit NOT NULL,
        [OpenDate] datetimeoffset NULL,
        [CloseDate] datetimeoffset NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Homework] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Homework_Lecture_LectureId] FOREIGN KEY ([LectureId]) REFERENCES [Lecture] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [LessonProgress] (
        [Id] int NOT NULL IDENTITY,
        [StudentId] int NOT NULL,
        [LectureId] int NOT NULL,
        [Notes] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [IsBookmarked] bit NOT NULL,
        [IsBegun] bit NOT NULL,
        [ReportedPercent] decimal(5,2) NOT NULL,
        [CompletedAt] datetimeoffset NULL,
        [PositionSeconds] int NOT NULL,
        [PositionAt] datetimeoffset NULL,
        [MinutesSpent] int NOT NULL,
        [Metadata] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [UpdatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_LessonProgress] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LessonProgress_Lecture_LectureId] FOREIGN KEY ([LectureId]) REFERENCES [Lecture] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_LessonProgress_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [LiveClass] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [LectureId] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Description] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [StartsAt] datetimeoffset NOT NULL,
        [DurationMinutes] int NOT NULL,
        [EndsAt] datetimeoffset NOT NULL,
        [OpensMinutesBefore] int NOT NULL,
        [Provider] nvarchar(40) NOT NULL,
        [MeetingNumber] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [JoinUrl] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Password] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [AccessToken] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [ChatUrl] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
        [ShowsRecording] bit NOT NULL,
        [RecordingUrl] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
        [RecordingExpiresAt] datetimeoffset NULL,
        [CancelledAt] datetimeoffset NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [UpdatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_LiveClass] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LiveClass_Lecture_LectureId] FOREIGN KEY ([LectureId]) REFERENCES [Lecture] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Material] (
        [Id] int NOT NULL IDENTITY,
        [LectureId] int NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [FileId] uniqueidentifier NOT NULL,
        [IsActive] bit NOT NULL,
        [CreatedById] int NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [UpdatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Material] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Material_AspNetUsers_CreatedById] FOREIGN KEY ([CreatedById]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Material_Lecture_LectureId] FOREIGN KEY ([LectureId]) REFERENCES [Lecture] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Material_StoredFile_FileId] FOREIGN KEY ([FileId]) REFERENCES [StoredFile] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Note] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [LectureId] int NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Body] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Order] int NOT NULL,
        [IsActive] bit NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [UpdatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Note] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Note_Lecture_LectureId] FOREIGN KEY ([LectureId]) REFERENCES [Lecture] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Purchase] (
        [Id] int NOT NULL IDENTITY,
        [StudentId] int NOT NULL,
        [LectureId] int NOT NULL,
        [PurchasedAt] datetimeoffset NOT NULL,
        [ExpiresAt] datetimeoffset NOT NULL,
        [EffectiveExpiry] datetimeoffset NOT NULL,
        [AmountPaid] decimal(10,2) NOT NULL,
        [ExtraDays] int NOT NULL,
        [ReopenedById] int NULL,
        [ReopenedAt] datetimeoffset NULL,
        [LiveLectureId] int NULL,
        CONSTRAINT [PK_Purchase] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Purchase_AspNetUsers_ReopenedById] FOREIGN KEY ([ReopenedById]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Purchase_Lecture_LectureId] FOREIGN KEY ([LectureId]) REFERENCES [Lecture] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Purchase_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Quiz] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [LectureId] int NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PassingScore] decimal(10,2) NULL,
        [IsActive] bit NOT NULL,
        [IsPublished] bit NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [Settings_AllowMultipleAttempts] bit NOT NULL,
        [Settings_AnswersVisibility] nvarchar(40) NOT NULL,
        [Settings_AttemptScoring] nvarchar(40) NOT NULL,
        [Settings_CloseDate] datetimeoffset NULL,
        [Settings_IsPractice] bit NOT NULL,
        [Settings_MaxAttempts] int NOT NULL,
        [Settings_OpenDate] datetimeoffset NULL,
        [Settings_PublishRanks] nvarchar(40) NOT NULL,
        [Settings_PublishRanksAt] datetimeoffset NULL,
        [Settings_QuestionOrder] nvarchar(40) NOT NULL,
        [Settings_ScoreVisibility] nvarchar(40) NOT NULL,
        [Settings_ShowCorrectAfterSubmission] bit NOT NULL,
        [Settings_ShuffleChoices] bit NOT NULL,
        [Settings_TimerMinutes] int NOT NULL,
        CONSTRAINT [PK_Quiz] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Quiz_Lecture_LectureId] FOREIGN KEY ([LectureId]) REFERENCES [Lecture] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [RubricMark] (
        [Id] int NOT NULL IDENTITY,
        [Work] nvarchar(40) NOT NULL,
        [AnswerId] int NOT NULL,
        [CriterionId] int NOT NULL,
        [Points] decimal(10,2) NOT NULL,
        CONSTRAINT [PK_RubricMark] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RubricMark_RubricCriterion_CriterionId] FOREIGN KEY ([CriterionId]) REFERENCES [RubricCriterion] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [HomeworkQuestion] (
        [Id] int NOT NULL IDENTITY,
        [HomeworkId] int NOT NULL,
        [QuestionId] int NOT NULL,
        [Order] int NOT NULL,
        [PointsHere] int NULL,
        [KeyHere] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [IsBonus] bit NOT NULL,
        [IsDropped] bit NOT NULL,
        CONSTRAINT [PK_HomeworkQuestion] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_HomeworkQuestion_Homework_HomeworkId] FOREIGN KEY ([HomeworkId]) REFERENCES [Homework] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_HomeworkQuestion_Question_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [Question] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [HomeworkSubmission] (
        [Id] int NOT NULL IDENTITY,
        [HomeworkId] int NOT NULL,
        [StudentId] int NOT NULL,
        [Score] decimal(10,2) NULL,
        [ScoreChanges] int NULL,
        [OverrideScore] decimal(10,2) NULL,
        [Status] nvarchar(40) NOT NULL,
        [SubmittedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_HomeworkSubmission] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_HomeworkSubmission_Homework_HomeworkId] FOREIGN KEY ([HomeworkId]) REFERENCES [Homework] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HomeworkSubmission_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [LiveAttendance] (
        [Id] int NOT NULL IDENTITY,
        [LiveClassId] int NOT NULL,
        [StudentId] int NOT NULL,
        [JoinedAt] datetimeoffset NOT NULL,
        [LeftAt] datetimeoffset NULL,
        [Seconds] int NULL,
        [IsConfirmed] bit NOT NULL,
        CONSTRAINT [PK_LiveAttendance] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LiveAttendance_LiveClass_LiveClassId] FOREIGN KEY ([LiveClassId]) REFERENCES [LiveClass] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LiveAttendance_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [Video] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] uniqueidentifier NOT NULL,
        [LectureId] int NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Platform] nvarchar(40) NOT NULL,
        [VideoUrl] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Order] int NOT NULL,
        [DurationMinutes] int NULL,
        [LiveClassId] int NULL,
        [IsActive] bit NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        [UpdatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_Video] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Video_Lecture_LectureId] FOREIGN KEY ([LectureId]) REFERENCES [Lecture] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Video_LiveClass_LiveClassId] FOREIGN KEY ([LiveClassId]) REFERENCES [LiveClass] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [ContentVisit] (
        [Id] int NOT NULL IDENTITY,
        [StudentId] int NOT NULL,
        [LectureId] int NOT NULL,
        [MaterialId] int NULL,
        [NoteId] int NULL,
        [LiveClassId] int NULL,
        [FirstAt] datetimeoffset NOT NULL,
        [LastAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_ContentVisit] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ContentVisit_Lecture_LectureId] FOREIGN KEY ([LectureId]) REFERENCES [Lecture] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ContentVisit_LiveClass_LiveClassId] FOREIGN KEY ([LiveClassId]) REFERENCES [LiveClass] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_ContentVisit_Material_MaterialId] FOREIGN KEY ([MaterialId]) REFERENCES [Material] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_ContentVisit_Note_NoteId] FOREIGN KEY ([NoteId]) REFERENCES [Note] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_ContentVisit_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [BalanceTransaction] (
        [Id] int NOT NULL IDENTITY,
        [StudentId] int NOT NULL,
        [Type] nvarchar(40) NOT NULL,
        [Amount] decimal(10,2) NOT NULL,
        [BalanceAfter] decimal(10,2) NOT NULL,
        [Description] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PurchaseId] int NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_BalanceTransaction] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BalanceTransaction_Purchase_PurchaseId] FOREIGN KEY ([PurchaseId]) REFERENCES [Purchase] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BalanceTransaction_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [DueDateExtension] (
        [Id] int NOT NULL IDENTITY,
        [QuizId] int NOT NULL,
        [StudentId] int NOT NULL,
        [ClosesAt] datetimeoffset NULL,
        [TimeMultiplier] decimal(10,2) NOT NULL,
        [AllowanceMinutes] int NOT NULL,
        [Reason] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [GrantedById] int NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_DueDateExtension] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DueDateExtension_AspNetUsers_GrantedById] FOREIGN KEY ([GrantedById]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DueDateExtension_Quiz_QuizId] FOREIGN KEY ([QuizId]) REFERENCES [Quiz] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_DueDateExtension_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [ExamOutage] (
        [Id] int NOT NULL IDENTITY,
        [QuizId] int NOT NULL,
        [From] datetimeoffset NOT NULL,
        [To] datetimeoffset NOT NULL,
        [Reason] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Attempts] int NOT NULL,
        [ByUserId] int NOT NULL,
        [At] datetimeoffset NOT NULL,
        CONSTRAINT [PK_ExamOutage] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ExamOutage_AspNetUsers_ByUserId] FOREIGN KEY ([ByUserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ExamOutage_Quiz_QuizId] FOREIGN KEY ([QuizId]) REFERENCES [Quiz] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [QuizAttempt] (
        [Id] int NOT NULL IDENTITY,
        [QuizId] int NOT NULL,
        [StudentId] int NOT NULL,
        [Number] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [StartedAt] datetimeoffset NOT NULL,
        [Deadline] datetimeoffset NULL,
        [SubmittedAt] datetimeoffset NULL,
        [IsTimedOut] bit NOT NULL,
        [AddedMinutes] int NOT NULL,
        [Score] decimal(10,2) NULL,
        [OverrideScore] decimal(10,2) NULL,
        [MaximumScore] decimal(10,2) NOT NULL,
        [CorrectCount] int NOT NULL,
        [IncorrectCount] int NOT NULL,
        [PartialCount] int NOT NULL,
        [UnansweredCount] int NOT NULL,
        [PendingCount] int NOT NULL,
        [MarkedCount] int NOT NULL,
        [LastSavedAt] datetimeoffset NULL,
        [SavedCount] int NOT NULL,
        [HolderKey] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [HolderClient] nvarchar(300) COLLATE Latin1_General_100_BIN2 NULL,
        [HeldSince] datetimeoffset NULL,
        [LastSeenAt] datetimeoffset NULL,
        [TakenMilliseconds] bigint NOT NULL,
        [RunningSince] datetimeoffset NULL,
        [LastStartedAt] datetimeoffset NOT NULL,
        [InstitutionId] int NOT NULL,
        [InstitutionReference] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [IsRanked] bit NOT NULL,
        [Rank] int NULL,
        [Percentile] decimal(5,2) NULL,
        [RankIsStale] bit NOT NULL,
        [ScoreChanges] int NULL,
        [RunningQuizId] int NULL,
        CONSTRAINT [PK_QuizAttempt] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_QuizAttempt_Institution_InstitutionId] FOREIGN KEY ([InstitutionId]) REFERENCES [Institution] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_QuizAttempt_Quiz_QuizId] FOREIGN KEY ([QuizId]) REFERENCES [Quiz] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_QuizAttempt_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [QuizSection] (
        [Id] int NOT NULL IDENTITY,
        [QuizId] int NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Order] int NOT NULL,
        CONSTRAINT [PK_QuizSection] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_QuizSection_Quiz_QuizId] FOREIGN KEY ([QuizId]) REFERENCES [Quiz] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [HomeworkAnswer] (
        [Id] int NOT NULL IDENTITY,
        [SubmissionId] int NOT NULL,
        [HomeworkQuestionId] int NOT NULL,
        [SelectedChoiceId] int NULL,
        [Written] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [PointsEarned] decimal(10,2) NULL,
        [IsCorrect] bit NULL,
        [MarkerPoints] decimal(10,2) NULL,
        [MarkedById] int NULL,
        [MarkedAt] datetimeoffset NULL,
        [MarkerComment] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_HomeworkAnswer] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_HomeworkAnswer_Choice_SelectedChoiceId] FOREIGN KEY ([SelectedChoiceId]) REFERENCES [Choice] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HomeworkAnswer_HomeworkQuestion_HomeworkQuestionId] FOREIGN KEY ([HomeworkQuestionId]) REFERENCES [HomeworkQuestion] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HomeworkAnswer_HomeworkSubmission_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [HomeworkSubmission] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [LiveVisit] (
        [Id] int NOT NULL IDENTITY,
        [AttendanceId] int NOT NULL,
        [JoinedAt] datetimeoffset NOT NULL,
        [LeftAt] datetimeoffset NULL,
        CONSTRAINT [PK_LiveVisit] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LiveVisit_LiveAttendance_AttendanceId] FOREIGN KEY ([AttendanceId]) REFERENCES [LiveAttendance] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [VideoMark] (
        [Id] int NOT NULL IDENTITY,
        [StudentId] int NOT NULL,
        [VideoId] int NOT NULL,
        [AtSeconds] int NOT NULL,
        [Text] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_VideoMark] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_VideoMark_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_VideoMark_Video_VideoId] FOREIGN KEY ([VideoId]) REFERENCES [Video] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [VideoProgress] (
        [Id] int NOT NULL IDENTITY,
        [StudentId] int NOT NULL,
        [VideoId] int NOT NULL,
        [PositionSeconds] int NOT NULL,
        [WatchedSeconds] int NOT NULL,
        [PercentWatched] int NOT NULL,
        [IsCompleted] bit NOT NULL,
        [CompletedAt] datetimeoffset NULL,
        [StartedAt] datetimeoffset NOT NULL,
        [LastWatchedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_VideoProgress] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_VideoProgress_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_VideoProgress_Video_VideoId] FOREIGN KEY ([VideoId]) REFERENCES [Video] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AttemptAnnouncement] (
        [Id] bigint NOT NULL IDENTITY,
        [AttemptId] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Text] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Minutes] int NOT NULL,
        [SentById] int NOT NULL,
        [SentAt] datetimeoffset NOT NULL,
        [SeenAt] datetimeoffset NULL,
        CONSTRAINT [PK_AttemptAnnouncement] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AttemptAnnouncement_AspNetUsers_SentById] FOREIGN KEY ([SentById]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AttemptAnnouncement_QuizAttempt_AttemptId] FOREIGN KEY ([AttemptId]) REFERENCES [QuizAttempt] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AttemptInterval] (
        [Id] int NOT NULL IDENTITY,
        [AttemptId] int NOT NULL,
        [StartedAt] datetimeoffset NOT NULL,
        [EndedAt] datetimeoffset NOT NULL,
        [Ending] nvarchar(40) NOT NULL,
        CONSTRAINT [PK_AttemptInterval] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AttemptInterval_QuizAttempt_AttemptId] FOREIGN KEY ([AttemptId]) REFERENCES [QuizAttempt] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [QuizQuestion] (
        [Id] int NOT NULL IDENTITY,
        [QuizId] int NOT NULL,
        [QuestionId] int NOT NULL,
        [SectionId] int NULL,
        [Order] int NOT NULL,
        [PointsHere] decimal(10,2) NULL,
        [KeyHere] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NULL,
        [NegativePoints] decimal(10,2) NOT NULL,
        [PartialPoints] decimal(10,2) NULL,
        [IsBonus] bit NOT NULL,
        [IsDropped] bit NOT NULL,
        CONSTRAINT [PK_QuizQuestion] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_QuizQuestion_Question_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [Question] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_QuizQuestion_QuizSection_SectionId] FOREIGN KEY ([SectionId]) REFERENCES [QuizSection] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_QuizQuestion_Quiz_QuizId] FOREIGN KEY ([QuizId]) REFERENCES [Quiz] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [HomeworkFile] (
        [Id] int NOT NULL IDENTITY,
        [StudentId] int NOT NULL,
        [HomeworkQuestionId] int NOT NULL,
        [FileId] uniqueidentifier NOT NULL,
        [Ticket] uniqueidentifier NOT NULL,
        [AnswerId] int NULL,
        [Place] int NOT NULL,
        [CreatedAt] datetimeoffset NOT NULL,
        CONSTRAINT [PK_HomeworkFile] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_HomeworkFile_HomeworkAnswer_AnswerId] FOREIGN KEY ([AnswerId]) REFERENCES [HomeworkAnswer] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HomeworkFile_HomeworkQuestion_HomeworkQuestionId] FOREIGN KEY ([HomeworkQuestionId]) REFERENCES [HomeworkQuestion] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_HomeworkFile_StoredFile_FileId] FOREIGN KEY ([FileId]) REFERENCES [StoredFile] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HomeworkFile_Student_StudentId] FOREIGN KEY ([StudentId]) REFERENCES [Student] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE TABLE [AttemptAnswer] (
        [Id] int NOT NULL IDENTITY,
        [AttemptId] int NOT NULL,
        [QuizQuestionId] int NOT NULL,
        [DisplayOrder] int NOT NULL,
        [ChoiceOrder] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Chosen] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Written] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Sequence] bigint NOT NULL,
        [StoredNumber] int NOT NULL,
        [SavedAt] datetimeoffset NULL,
        [Milliseconds] bigint NOT NULL,
        [IsFlagged] bit NOT NULL,
        [PointsEarned] decimal(10,2) NULL,
        [Result] nvarchar(40) NULL,
        [MarkerPoints] decimal(10,2) NULL,
        [MarkedById] int NULL,
        [MarkedAt] datetimeoffset NULL,
        [MarkerComment] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_AttemptAnswer] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AttemptAnswer_QuizAttempt_AttemptId] FOREIGN KEY ([AttemptId]) REFERENCES [QuizAttempt] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AttemptAnswer_QuizQuestion_QuizQuestionId] FOREIGN KEY ([QuizQuestionId]) REFERENCES [QuizQuestion] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Announcement_AuthorId] ON [Announcement] ([AuthorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Announcement_CourseId_PublishedAt] ON [Announcement] ([CourseId], [PublishedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Announcement_DueAt] ON [Announcement] ([DueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Announcement_PublishedAt] ON [Announcement] ([PublishedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Announcement_ShownUntil] ON [Announcement] ([ShownUntil]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Area_GovernorateId_NormalizedName] ON [Area] ([GovernorateId], [NormalizedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetRoleClaims_RoleId] ON [AspNetRoleClaims] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [RoleNameIndex] ON [AspNetRoles] ([NormalizedName]) WHERE [NormalizedName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserClaims_UserId] ON [AspNetUserClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserLogins_UserId] ON [AspNetUserLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserPasskeys_UserId] ON [AspNetUserPasskeys] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserRoles_RoleId] ON [AspNetUserRoles] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [EmailIndex] ON [AspNetUsers] ([NormalizedEmail]) WHERE [NormalizedEmail] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUsers_CreatedAt] ON [AspNetUsers] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUsers_InstitutionId] ON [AspNetUsers] ([InstitutionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AspNetUsers_PublicId] ON [AspNetUsers] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [AspNetUsers] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Assistant_PictureId] ON [Assistant] ([PictureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Assistant_TeacherId_CreatedAt] ON [Assistant] ([TeacherId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Assistant_UserId] ON [Assistant] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AssistantCourse_CourseId] ON [AssistantCourse] ([CourseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AssistantTemplate_TeacherId_NormalizedName] ON [AssistantTemplate] ([TeacherId], [NormalizedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AssistantTemplateCourse_CourseId] ON [AssistantTemplateCourse] ([CourseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AttemptAnnouncement_AttemptId_SeenAt] ON [AttemptAnnouncement] ([AttemptId], [SeenAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AttemptAnnouncement_SentById] ON [AttemptAnnouncement] ([SentById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AttemptAnswer_AttemptId_QuizQuestionId] ON [AttemptAnswer] ([AttemptId], [QuizQuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AttemptAnswer_QuizQuestionId_Result] ON [AttemptAnswer] ([QuizQuestionId], [Result]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AttemptInterval_AttemptId] ON [AttemptInterval] ([AttemptId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntry_Action_At] ON [AuditEntry] ([Action], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntry_At] ON [AuditEntry] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntry_Subject_SubjectId_At] ON [AuditEntry] ([Subject], [SubjectId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntry_UserId_At] ON [AuditEntry] ([UserId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_BalanceTransaction_PurchaseId] ON [BalanceTransaction] ([PurchaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_BalanceTransaction_StudentId_CreatedAt] ON [BalanceTransaction] ([StudentId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Chapter_GradeId] ON [Chapter] ([GradeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Chapter_Order] ON [Chapter] ([Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Chapter_SubjectId_GradeId_Order] ON [Chapter] ([SubjectId], [GradeId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Choice_ImageId] ON [Choice] ([ImageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Choice_QuestionId_Order] ON [Choice] ([QuestionId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ContentVisit_FirstAt] ON [ContentVisit] ([FirstAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ContentVisit_LectureId] ON [ContentVisit] ([LectureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ContentVisit_LiveClassId] ON [ContentVisit] ([LiveClassId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ContentVisit_MaterialId] ON [ContentVisit] ([MaterialId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ContentVisit_NoteId] ON [ContentVisit] ([NoteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ContentVisit_StudentId_LiveClassId] ON [ContentVisit] ([StudentId], [LiveClassId]) WHERE [LiveClassId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ContentVisit_StudentId_MaterialId] ON [ContentVisit] ([StudentId], [MaterialId]) WHERE [MaterialId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ContentVisit_StudentId_NoteId] ON [ContentVisit] ([StudentId], [NoteId]) WHERE [NoteId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Course_CoverId] ON [Course] ([CoverId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Course_CreatedAt] ON [Course] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Course_GradeId_IsActive_CreatedAt] ON [Course] ([GradeId], [IsActive], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Course_InstitutionId] ON [Course] ([InstitutionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Course_Key] ON [Course] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Course_PublicId] ON [Course] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Course_SubjectId] ON [Course] ([SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Course_TeacherId_CreatedAt] ON [Course] ([TeacherId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_CourseTeamMember_CourseId] ON [CourseTeamMember] ([CourseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CourseTeamMember_UserId_CourseId_Role] ON [CourseTeamMember] ([UserId], [CourseId], [Role]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Division_NormalizedName] ON [Division] ([NormalizedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_DivisionGrades_GradesId] ON [DivisionGrades] ([GradesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_DivisionSchoolTypes_SchoolTypesId] ON [DivisionSchoolTypes] ([SchoolTypesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_DueDateExtension_GrantedById] ON [DueDateExtension] ([GrantedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DueDateExtension_QuizId_StudentId] ON [DueDateExtension] ([QuizId], [StudentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_DueDateExtension_StudentId] ON [DueDateExtension] ([StudentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Enrollment_ApprovedById] ON [Enrollment] ([ApprovedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Enrollment_CourseId_Status_EnrolledAt] ON [Enrollment] ([CourseId], [Status], [EnrolledAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Enrollment_EnrolledAt] ON [Enrollment] ([EnrolledAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Enrollment_StudentId_CourseId_EnrolledAt] ON [Enrollment] ([StudentId], [CourseId], [EnrolledAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Enrollment_StudentId_LiveCourseId] ON [Enrollment] ([StudentId], [LiveCourseId]) WHERE [LiveCourseId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ExamOutage_ByUserId] ON [ExamOutage] ([ByUserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ExamOutage_QuizId_From] ON [ExamOutage] ([QuizId], [From]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Governorate_NormalizedName] ON [Governorate] ([NormalizedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Grade_NormalizedName] ON [Grade] ([NormalizedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_GradeEntry_StudentId_At] ON [GradeEntry] ([StudentId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_GradeEntry_Work_WorkId_StudentId_At] ON [GradeEntry] ([Work], [WorkId], [StudentId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Homework_CreatedAt] ON [Homework] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Homework_LectureId_CreatedAt] ON [Homework] ([LectureId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HomeworkAnswer_HomeworkQuestionId] ON [HomeworkAnswer] ([HomeworkQuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HomeworkAnswer_SelectedChoiceId] ON [HomeworkAnswer] ([SelectedChoiceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_HomeworkAnswer_SubmissionId_HomeworkQuestionId] ON [HomeworkAnswer] ([SubmissionId], [HomeworkQuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HomeworkFile_AnswerId_Place] ON [HomeworkFile] ([AnswerId], [Place]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_HomeworkFile_FileId] ON [HomeworkFile] ([FileId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HomeworkFile_HomeworkQuestionId] ON [HomeworkFile] ([HomeworkQuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HomeworkFile_StudentId_HomeworkQuestionId_Place] ON [HomeworkFile] ([StudentId], [HomeworkQuestionId], [Place]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_HomeworkFile_StudentId_Ticket] ON [HomeworkFile] ([StudentId], [Ticket]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HomeworkQuestion_HomeworkId_Order] ON [HomeworkQuestion] ([HomeworkId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_HomeworkQuestion_HomeworkId_QuestionId] ON [HomeworkQuestion] ([HomeworkId], [QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HomeworkQuestion_QuestionId] ON [HomeworkQuestion] ([QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_HomeworkSubmission_HomeworkId_StudentId] ON [HomeworkSubmission] ([HomeworkId], [StudentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HomeworkSubmission_HomeworkId_SubmittedAt] ON [HomeworkSubmission] ([HomeworkId], [SubmittedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_HomeworkSubmission_StudentId_HomeworkId] ON [HomeworkSubmission] ([StudentId], [HomeworkId]) WHERE "ScoreChanges" IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_HomeworkSubmission_StudentId_SubmittedAt] ON [HomeworkSubmission] ([StudentId], [SubmittedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportJob_CreatedById] ON [ImportJob] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportJob_FileId] ON [ImportJob] ([FileId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportJob_FinishedAt] ON [ImportJob] ([FinishedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportJob_ImportId] ON [ImportJob] ([ImportId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ImportJob_Slot] ON [ImportJob] ([Slot]) WHERE [Slot] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportJob_TeacherId_FinishedAt] ON [ImportJob] ([TeacherId], [FinishedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Institution_Acronym] ON [Institution] ([Acronym]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_InstitutionStaff_InstitutionId] ON [InstitutionStaff] ([InstitutionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_InstitutionStaff_UserId_InstitutionId] ON [InstitutionStaff] ([UserId], [InstitutionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Lecture_Order] ON [Lecture] ([Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Lecture_PictureId] ON [Lecture] ([PictureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Lecture_PublicId] ON [Lecture] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Lecture_TopicId_Order] ON [Lecture] ([TopicId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Lesson_ChapterId_Order] ON [Lesson] ([ChapterId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Lesson_Order] ON [Lesson] ([Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LessonProgress_LectureId] ON [LessonProgress] ([LectureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LessonProgress_StudentId_LectureId] ON [LessonProgress] ([StudentId], [LectureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LiveAttendance_JoinedAt] ON [LiveAttendance] ([JoinedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LiveAttendance_LiveClassId_JoinedAt] ON [LiveAttendance] ([LiveClassId], [JoinedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LiveAttendance_LiveClassId_StudentId] ON [LiveAttendance] ([LiveClassId], [StudentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LiveAttendance_StudentId] ON [LiveAttendance] ([StudentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LiveClass_EndsAt] ON [LiveClass] ([EndsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LiveClass_LectureId_StartsAt] ON [LiveClass] ([LectureId], [StartsAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LiveClass_PublicId] ON [LiveClass] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_LiveVisit_AttendanceId] ON [LiveVisit] ([AttendanceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_MarkingClaim_ExpiresAt] ON [MarkingClaim] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_MarkingClaim_MarkerId] ON [MarkingClaim] ([MarkerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_MarkingClaim_Window] ON [MarkingClaim] ([Window]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_MarkingClaim_Work_AnswerId] ON [MarkingClaim] ([Work], [AnswerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Material_CreatedAt] ON [Material] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Material_CreatedById] ON [Material] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Material_FileId] ON [Material] ([FileId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Material_LectureId_CreatedAt] ON [Material] ([LectureId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Note_LectureId_Order] ON [Note] ([LectureId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Note_PublicId] ON [Note] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notification_RecipientId_CreatedAt] ON [Notification] ([RecipientId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Notification_RecipientId_IsRead] ON [Notification] ([RecipientId], [IsRead]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_OutgoingMail_DueAt] ON [OutgoingMail] ([DueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_OutgoingMail_To_CreatedAt] ON [OutgoingMail] ([To], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Purchase_EffectiveExpiry] ON [Purchase] ([EffectiveExpiry]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Purchase_ExpiresAt] ON [Purchase] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Purchase_LectureId_PurchasedAt] ON [Purchase] ([LectureId], [PurchasedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Purchase_PurchasedAt] ON [Purchase] ([PurchasedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Purchase_ReopenedById] ON [Purchase] ([ReopenedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Purchase_StudentId_LectureId_EffectiveExpiry] ON [Purchase] ([StudentId], [LectureId], [EffectiveExpiry]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Purchase_StudentId_LiveLectureId] ON [Purchase] ([StudentId], [LiveLectureId]) WHERE [LiveLectureId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Purchase_StudentId_PurchasedAt] ON [Purchase] ([StudentId], [PurchasedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Question_CreatedById] ON [Question] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Question_Fingerprint] ON [Question] ([Fingerprint]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Question_ImageId] ON [Question] ([ImageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Question_ImportId] ON [Question] ([ImportId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Question_IsGlobal_CreatedAt] ON [Question] ([IsGlobal], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Question_LessonId_Type] ON [Question] ([LessonId], [Type]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Question_TeacherId_CreatedAt] ON [Question] ([TeacherId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuestionImport_CreatedById] ON [QuestionImport] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuestionImport_TeacherId_CreatedAt] ON [QuestionImport] ([TeacherId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuestionPicture_Digest] ON [QuestionPicture] ([Digest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuestionPicture_FileId] ON [QuestionPicture] ([FileId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_QuestionPicture_QuestionId_Digest] ON [QuestionPicture] ([QuestionId], [Digest]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Quiz_CreatedAt] ON [Quiz] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Quiz_LectureId_CreatedAt] ON [Quiz] ([LectureId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Quiz_PublicId] ON [Quiz] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_CorrectCount_Id] ON [QuizAttempt] ([CorrectCount], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_IncorrectCount_Id] ON [QuizAttempt] ([IncorrectCount], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_QuizAttempt_Institution_MarkedCount] ON [QuizAttempt] ([InstitutionId], [RunningQuizId], [StartedAt], [Id]) WHERE "MarkedCount" > 0');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_QuizAttempt_Institution_PendingCount] ON [QuizAttempt] ([InstitutionId], [RunningQuizId], [StartedAt], [Id]) WHERE "PendingCount" > 0');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_InstitutionId_CorrectCount_Id] ON [QuizAttempt] ([InstitutionId], [CorrectCount], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_InstitutionId_IncorrectCount_Id] ON [QuizAttempt] ([InstitutionId], [IncorrectCount], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_InstitutionId_StartedAt_Id] ON [QuizAttempt] ([InstitutionId], [StartedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_InstitutionId_State_StartedAt_Id] ON [QuizAttempt] ([InstitutionId], [State], [StartedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_InstitutionId_UnansweredCount_Id] ON [QuizAttempt] ([InstitutionId], [UnansweredCount], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_QuizAttempt_MarkedCount] ON [QuizAttempt] ([StartedAt], [Id]) WHERE "MarkedCount" > 0');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_QuizAttempt_PendingCount] ON [QuizAttempt] ([StartedAt], [Id]) WHERE "PendingCount" > 0');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_QuizId_Rank] ON [QuizAttempt] ([QuizId], [Rank]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_QuizId_StartedAt] ON [QuizAttempt] ([QuizId], [StartedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_QuizId_State_Score] ON [QuizAttempt] ([QuizId], [State], [Score]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_QuizAttempt_QuizId_StudentId] ON [QuizAttempt] ([QuizId], [StudentId]) WHERE "ScoreChanges" IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_QuizAttempt_QuizId_StudentId_Number] ON [QuizAttempt] ([QuizId], [StudentId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_RankIsStale_QuizId] ON [QuizAttempt] ([RankIsStale], [QuizId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_StartedAt_Id] ON [QuizAttempt] ([StartedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_State_Deadline] ON [QuizAttempt] ([State], [Deadline]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_State_StartedAt] ON [QuizAttempt] ([State], [StartedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_StudentId_InstitutionId_StartedAt] ON [QuizAttempt] ([StudentId], [InstitutionId], [StartedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_QuizAttempt_StudentId_RunningQuizId] ON [QuizAttempt] ([StudentId], [RunningQuizId]) WHERE [RunningQuizId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizAttempt_UnansweredCount_Id] ON [QuizAttempt] ([UnansweredCount], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizQuestion_QuestionId] ON [QuizQuestion] ([QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizQuestion_QuizId_Order] ON [QuizQuestion] ([QuizId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_QuizQuestion_QuizId_QuestionId] ON [QuizQuestion] ([QuizId], [QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizQuestion_SectionId] ON [QuizQuestion] ([SectionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_QuizSection_QuizId] ON [QuizSection] ([QuizId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RechargeCode_Code] ON [RechargeCode] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RechargeCode_CreatedAt] ON [RechargeCode] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RechargeCode_CreatedById] ON [RechargeCode] ([CreatedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RechargeCode_UsedAt_CreatedAt] ON [RechargeCode] ([UsedAt], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RechargeCode_UsedById] ON [RechargeCode] ([UsedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RefreshToken_ExpiresAt] ON [RefreshToken] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RefreshToken_Hash] ON [RefreshToken] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RefreshToken_SessionId] ON [RefreshToken] ([SessionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RefusedEntry_JobId_Row] ON [RefusedEntry] ([JobId], [Row]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Regrade_ByUserId] ON [Regrade] ([ByUserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Regrade_UndoesId] ON [Regrade] ([UndoesId]) WHERE [UndoesId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Regrade_Work_WorkId_Number] ON [Regrade] ([Work], [WorkId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RubricCriterion_QuestionId_TeacherId_Order] ON [RubricCriterion] ([QuestionId], [TeacherId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RubricCriterion_TeacherId] ON [RubricCriterion] ([TeacherId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_RubricMark_CriterionId] ON [RubricMark] ([CriterionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RubricMark_Work_AnswerId_CriterionId] ON [RubricMark] ([Work], [AnswerId], [CriterionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SchoolType_NormalizedName] ON [SchoolType] ([NormalizedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Session_LastSeenAt] ON [Session] ([LastSeenAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Session_UserId_EndedAt] ON [Session] ([UserId], [EndedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_SignInFailure_At] ON [SignInFailure] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_SignInFailure_Key_At] ON [SignInFailure] ([Key], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_StoredFile_IsWork_CreatedAt] ON [StoredFile] ([IsWork], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Student_AreaId] ON [Student] ([AreaId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Student_Code] ON [Student] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Student_CreatedAt] ON [Student] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Student_DivisionId] ON [Student] ([DivisionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Student_GovernorateId] ON [Student] ([GovernorateId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Student_GradeId] ON [Student] ([GradeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Student_NationalId] ON [Student] ([NationalId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Student_SchoolTypeId] ON [Student] ([SchoolTypeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Student_UserId] ON [Student] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_StudentTotal_CourseId_Percentage] ON [StudentTotal] ([CourseId], [Percentage]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_StudentTotal_StudentId] ON [StudentTotal] ([StudentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_StudyDay_CourseId_Day] ON [StudyDay] ([CourseId], [Day]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_StudyDay_Day] ON [StudyDay] ([Day]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Subject_NormalizedName] ON [Subject] ([NormalizedName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_SubjectDivisions_SubjectId] ON [SubjectDivisions] ([SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_SubjectGrades_SubjectId] ON [SubjectGrades] ([SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_SubjectSchoolTypes_SubjectId] ON [SubjectSchoolTypes] ([SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Teacher_CreatedAt] ON [Teacher] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Teacher_PictureId] ON [Teacher] ([PictureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Teacher_SubjectId] ON [Teacher] ([SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Teacher_UserId] ON [Teacher] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Teacher_VideoSecurityId] ON [Teacher] ([VideoSecurityId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_TeacherGrades_TeacherId] ON [TeacherGrades] ([TeacherId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Topic_CourseId_Order] ON [Topic] ([CourseId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Topic_Order] ON [Topic] ([Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Video_LectureId_Order] ON [Video] ([LectureId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Video_LiveClassId] ON [Video] ([LiveClassId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_Video_Order] ON [Video] ([Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Video_PublicId] ON [Video] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_VideoMark_StudentId_VideoId_AtSeconds] ON [VideoMark] ([StudentId], [VideoId], [AtSeconds]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_VideoMark_VideoId] ON [VideoMark] ([VideoId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_VideoProgress_LastWatchedAt] ON [VideoProgress] ([LastWatchedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_VideoProgress_StartedAt] ON [VideoProgress] ([StartedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_VideoProgress_StudentId_LastWatchedAt] ON [VideoProgress] ([StudentId], [LastWatchedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_VideoProgress_StudentId_VideoId] ON [VideoProgress] ([StudentId], [VideoId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    CREATE INDEX [IX_VideoProgress_VideoId] ON [VideoProgress] ([VideoId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121000000_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121000000_Initial', N'10.0.11');
END;

COMMIT;
GO

