alter table back_office_account drop constraint back_office_account_role;
alter table back_office_account add constraint back_office_account_role
    check (role in ('ADMIN', 'CATALOG', 'SALES', 'ACCOUNTING', 'AUDITOR'));
